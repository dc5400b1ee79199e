/** Own stylesheet in the manner of Det Fælles Designsystem. */
export const stylesheet = `
.visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;
