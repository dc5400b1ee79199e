import type { ApplicantAct } from '../../../schemas/applicant-act.ts';
import { type Html, html } from '../html.ts';
import { postedNames } from '../posted-names.ts';
import type { Values } from '../values.ts';
import { hiddenInput } from '../widgets/hidden-inputs.ts';
import type { ApplicationPage } from './application-page.ts';

/** A form of its own for each thing that the company can do; which one was sent stands in `act`. */
export function actForm({ formToken }: ApplicationPage, act: ApplicantAct['act'], content: Html): Html {
  return html`<form method="post" novalidate>
${hiddenInput(postedNames.formToken, formToken)}
${hiddenInput(postedNames.act, act)}
${content}
</form>`;
}

/** What was posted, in the form that it was posted from and in no other. */
export function valuesOf({ values }: ApplicationPage, act: ApplicantAct['act']): Values {
  return values[postedNames.act] === act ? values : {};
}
