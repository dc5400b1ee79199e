/**
 * Own stylesheet in the manner of Det Fælles Designsystem: roomy, one column, strong focus. Nothing
 * sticks or moves. What an answer leads to shows only once it is given, where the browser knows `:has`;
 * elsewhere all of it shows, with a line that says when it is to be filled in.
 */
export const stylesheet = `
:root{--ink:#1b2729;--quiet:#526164;--brand:#0a4f57;--brand-deep:#063a41;--tint:#eff5f4;--line:#c6d2d2;--edge:#5c6b6e;--paper:#fff;--error:#b0231b;--error-tint:#fdf2f1;--success:#1d6a3d;--success-tint:#eff7f1;--accent:#e8a33d}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{display:flex;flex-direction:column;min-height:100vh;margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 "IBM Plex Sans",system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
h1,h2,h3{margin:0;line-height:1.25;text-wrap:balance}
h1{font-size:2rem;letter-spacing:-.015em}
h2{font-size:1.4rem;letter-spacing:-.005em}
h3{font-size:1.0625rem}
p,ul,blockquote{margin:.75rem 0}
ul{padding-left:1.25rem}
li+li{margin-top:.25rem}
.plain{margin:0;padding:0;list-style:none}
a{color:var(--brand);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{color:var(--brand-deep);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px;border-radius:2px}
fieldset{min-width:0;margin:0;padding:0;border:0}
legend{padding:0;width:100%}
.page-width,main{max-width:50rem;margin-inline:auto;padding-inline:1.25rem}
.visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip-link{position:absolute;left:-99rem;top:0;padding:.75rem 1.25rem;background:var(--ink);color:var(--paper)}
.skip-link:focus{left:0;color:var(--paper)}
.quiet,.optional,.hint,.condition{color:var(--quiet)}
.unbroken{white-space:nowrap}
.written{white-space:pre-line;overflow-wrap:anywhere}

.page-header{border-top:6px solid var(--brand);border-bottom:1px solid var(--line)}
.page-header .page-width{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding-block:.9rem}
.programme{color:var(--ink);text-decoration:none;line-height:1.3}
.programme strong{display:block;font-size:1.2rem;letter-spacing:-.01em}
.programme span{color:var(--quiet);font-size:.9375rem}
.programme:hover strong{text-decoration:underline;text-underline-offset:.18em}
.language{flex:none;padding:.4rem .9rem;border:1px solid var(--edge);border-radius:99px;background:none;color:var(--ink);font:inherit;font-size:.9375rem;line-height:1.4;text-decoration:none;cursor:pointer}
.language:hover{border-color:var(--brand);background:var(--tint);color:var(--brand-deep)}

main{flex:1;width:100%;padding-block:2.5rem 4.5rem}
.overline{margin:0 0 .35rem;color:var(--brand);font-weight:600}
.lead{font-size:1.2rem;line-height:1.55}
h1+.lead,h1+.introduction{margin-top:1rem}
.introduction p:first-child{font-size:1.2rem;line-height:1.55}
.section{margin-top:2.75rem}
.panel{padding:1.5rem 1.6rem;border-left:6px solid var(--brand);border-radius:4px;background:var(--tint)}
.panel>:first-child{margin-top:0}
.panel>:last-child{margin-bottom:0}
.reference{display:inline-flex;flex-wrap:wrap;gap:0 .6rem;align-items:baseline;margin:1.1rem 0 0;padding:.3rem .9rem;border:1px solid var(--line);border-radius:4px}
.reference strong{font-size:1.2rem;letter-spacing:.06em;font-variant-numeric:tabular-nums;white-space:nowrap}
.reference+.section{margin-top:1.75rem}
.section>h3{margin-top:1.25rem}
blockquote{margin-inline:0;padding-left:1rem;border-left:4px solid var(--accent)}
.cards{margin:2rem 0 0;padding:0;list-style:none;display:grid;gap:1.25rem}
.cards li+li{margin:0}
.card{padding:1.6rem 1.75rem;border:1px solid var(--line);border-top:4px solid var(--brand);border-radius:4px}
.card .button{margin-top:.5rem}
.person{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin:1rem 0}
.person>div{flex:1 1 12rem;min-width:0;overflow-wrap:anywhere}
.initials{flex:none;display:grid;place-items:center;width:3.25rem;height:3.25rem;border-radius:50%;background:var(--brand);color:var(--paper);font-weight:600;letter-spacing:.03em}

.facts{margin:1rem 0 0}
.facts>div{padding:.65rem 0;border-top:1px solid var(--line)}
.facts>div:last-child{border-bottom:1px solid var(--line)}
.facts dt{color:var(--quiet)}
.facts dd{margin:0;overflow-wrap:anywhere}
.facts dd .quiet{font-style:italic}
.panel .facts>div{border-color:#bccfce}
.panel>.facts:first-child>div:first-child{border-top:0;padding-top:0}
.panel>.facts:last-child>div:last-child{border-bottom:0;padding-bottom:0}
.answers{margin-top:1.75rem}
.answers-heading{display:flex;justify-content:space-between;align-items:baseline;gap:1rem}
.answers .facts{margin-top:.5rem}

.group{margin-top:3rem}
.group>legend h2{padding-bottom:.5rem;border-bottom:2px solid var(--brand)}
.field{margin-top:1.75rem}
.field>label,.field>legend{display:block;font-weight:600}
.optional{font-weight:400}
.hint,.condition{margin:.1rem 0 0;line-height:1.45}
.fault{margin:.3rem 0 0;color:var(--error);font-weight:600;line-height:1.45}
.has-fault,.field:has(>.fault){padding-left:1rem;border-left:4px solid var(--error)}
.input{display:block;width:100%;max-width:32rem;min-height:3rem;margin-top:.5rem;padding:.55rem .8rem;border:1px solid var(--edge);border-radius:4px;background:var(--paper);color:inherit;font:inherit}
.input-short{max-width:12rem}
textarea.input{max-width:none;resize:vertical}
.input:hover{border-color:var(--brand)}
.input:focus-visible,.choice input:focus-visible{outline-offset:1px}
.input[aria-invalid]{border:2px solid var(--error)}
.choice{display:flex;gap:.75rem;align-items:flex-start;padding:.3rem 0}
.field>legend+.choice,.hint+.choice,.fault+.choice{margin-top:.4rem}
.choice input{flex:none;width:1.5rem;height:1.5rem;margin:.1rem 0 0;accent-color:var(--brand)}
.choice label{flex:1;min-width:0;cursor:pointer}
.choice input:disabled+label{color:var(--quiet);cursor:default}
.beside-tick{padding-left:2.25rem}
.revealed{margin:.35rem 0 1.25rem .65rem;padding-left:1.4rem;border-left:4px solid var(--line)}
.revealed>.field:first-child,.condition+.field{margin-top:.5rem}
@supports selector(:has(*)){
.answer:has(>.choice>input:not(:checked))>.revealed:not(.is-shown),.answer>.choice:has(:checked)~.revealed>.condition,.decision:has([value=ask]:checked,[value=handOver]:checked)~.group :is(.for-place,.for-message):not(.is-shown),.decision:has([value=decline]:checked)~.group .for-place:not(.is-shown){display:none}
.choice:has(>input:not(:checked))+.revealed:not(.is-shown),.choice:has(>input:checked)+.revealed>.condition{display:none}
}
.slots .choice{margin-top:.6rem;padding:0;border:1px solid var(--edge);border-radius:4px}
.slots .choice input{margin:.75rem 0 .75rem .9rem}
.slots .choice label{padding:.7rem .9rem .7rem 0}
.slots .facts{margin-bottom:1.25rem}
.slots .choice:hover{border-color:var(--brand);background:var(--tint)}
.slots .choice:has(:checked){border-color:var(--brand);background:var(--tint);box-shadow:inset 0 0 0 1px var(--brand)}
.week{margin-top:1.4rem}
.times{display:grid;gap:0 1rem}
.week h3{color:var(--quiet);font-size:1rem}
.none-fits{margin-top:1.6rem;padding-top:.9rem;border-top:1px solid var(--line)}
.decision>.panel{margin-top:1.5rem}
.answer{margin-top:1rem;padding:1.1rem 1.4rem;border:1px solid var(--edge);border-radius:4px}
.answer:has(>.choice>:checked){border-color:var(--brand);box-shadow:inset 0 0 0 1px var(--brand)}
.answer>.choice{padding-bottom:0;font-size:1.2rem;font-weight:600}
.answer>.hint{margin:0;padding-left:2.25rem}
.pair{display:flex;flex-wrap:wrap;gap:.5rem 1rem;margin-top:.3rem}
.answer>.revealed{margin:.9rem 0 0 .65rem}
.consequences{margin-top:1.5rem}
.consequences>p{margin:0}
.consequences>details+p{margin-top:1.1rem}
.consequences details{margin-top:.4rem}
.consequences ul{margin-block:.3rem .6rem}
details{margin-top:1rem}
summary{padding-block:.15rem;color:var(--brand);text-decoration:underline;text-underline-offset:.18em;cursor:pointer}
.mail-preview{margin:.5rem 0;padding:1rem 1.1rem;border:1px solid var(--line);border-radius:4px;background:var(--paper);font-size:.9375rem;line-height:1.5}

.before-button{margin-top:2.5rem}
.button{display:inline-block;min-height:3rem;padding:.7rem 1.6rem;border:2px solid var(--brand);border-radius:4px;background:var(--brand);color:var(--paper);font:inherit;font-weight:600;line-height:1.4;text-align:center;text-decoration:none;cursor:pointer}
.button:hover{border-color:var(--brand-deep);background:var(--brand-deep);color:var(--paper)}
.button-quiet{background:none;color:var(--brand)}
.button-danger{margin-top:1rem;border-color:var(--error);background:none;color:var(--error)}
.button-danger:hover{border-color:var(--error);background:var(--error)}
.buttons{display:flex;flex-wrap:wrap;gap:1rem;margin-top:1.75rem}
.button-link{flex:none;padding:.2rem 0;border:0;background:none;color:var(--brand);font:inherit;text-decoration:underline;text-underline-offset:.18em;cursor:pointer}
.button-link:hover{color:var(--brand-deep);text-decoration-thickness:2px}
.notice{margin-bottom:2.25rem;padding:1.25rem 1.5rem;border:2px solid;border-left-width:8px;border-radius:4px}
.notice:focus{outline:none}
.notice h2{font-size:1.2rem;color:var(--ink)}
.notice p,.notice ul{margin:.5rem 0 0;color:var(--ink)}
.notice-error{border-color:var(--error);background:var(--error-tint)}
.notice-error a{color:var(--error);font-weight:600}
.notice-success{border-color:var(--success);background:var(--success-tint)}

.page-footer{border-top:1px solid var(--line);background:var(--tint);font-size:1rem}
.page-footer .page-width{display:grid;gap:1.75rem 3rem;padding-block:2.5rem}
.page-footer h2{font-size:1.0625rem}
.page-footer p{margin:.4rem 0 0}
.funders{padding-top:1.75rem;border-top:1px solid var(--line)}
.funders ul{display:flex;flex-wrap:wrap;gap:1.5rem 2.5rem;margin:0;padding:0;list-style:none}
.funders li{flex:1 1 12rem;margin:0}
.funders a{display:inline-block}
.funders img{display:block;width:auto;max-width:100%;height:3rem;object-fit:contain;object-position:left}
.funders span{display:block;margin-top:.5rem;font-size:.9375rem;line-height:1.45}

@media (min-width:40rem){
h1{font-size:2.5rem}
main{padding-top:3.25rem}
.page-footer .page-width{grid-template-columns:1fr 1fr}
.funders{grid-column:1/-1}
.times{grid-template-columns:1fr 1fr}
.facts>div{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:1.5rem}
}
@media print{
.language,.skip-link,.buttons,.button,.button-link,.help{display:none}
.page-header{border-top:0}
body{font-size:11pt}
}
`;
