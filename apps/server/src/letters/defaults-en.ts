import type { DocumentKind, LetterFields } from '@madoguchi/contract';

const sender = { postalCode: '', address: '', company: '{our company}', title: '', name: '{agent}' };
const anythingKnown = '{if summary or causes or remedy or measures}';

/** Our English letters, for a company that writes to its customers in Japan in English. */
export const englishDefaults: Record<DocumentKind, LetterFields> = {
  apology_letter: {
    era: 'western',
    seal: false,
    sender,
    title: 'Our apology',
    opening: 'none',
    greeting: '',
    body: `Please accept our sincere apology for the trouble and concern that we have caused you.
{if causes}
We looked into the matter as soon as we heard from you. {if measures}What we found, and what we are doing so that it does not happen again, is set out below.{else}What we found is set out below. We will write to you again about how we will keep it from happening again.{end}
{elseif summary or remedy or measures}
What we know so far is set out below. We are still looking into the cause, and will write to you again when we know it.
{else}
We are looking into what happened, and will write to you again as soon as we know.
{end}`,
    closing:
      'We take it very seriously that we have let you down, and will do everything we can to deserve your trust again.',
    rows: [
      { label: 'Subject', text: `${anythingKnown}{subject}{end}` },
      { label: 'Occurred', text: `${anythingKnown}{time of occurrence}{end}` },
      { label: 'What happened', text: '{summary}' },
      { label: 'Cause', text: '{causes}' },
      { label: 'What we have done', text: '{remedy}' },
      { label: 'Prevention', text: '{measures}' },
    ],
    enclosures: '',
  },
  incident_report: {
    era: 'western',
    seal: false,
    sender,
    title: 'Incident report',
    opening: 'none',
    greeting: '',
    body: 'We report below on the matter named, in the order in which it happened.',
    closing:
      'We apologise to everybody concerned for the trouble caused, and will see to it that the measures named are kept.',
    rows: [
      { label: 'Subject', text: '{subject}' },
      { label: 'Occurred', text: '{time of occurrence}' },
      { label: 'Summary', text: '{summary}' },
      { label: 'Course of events', text: '{course of events}' },
      { label: 'Cause', text: '{causes}' },
      { label: 'Why it was not caught', text: '{causes of escape}' },
      { label: 'Remedy', text: '{remedy}' },
      { label: 'Prevention', text: '{measures in detail}' },
    ],
    enclosures: '',
  },
  prevention_report: {
    era: 'western',
    seal: false,
    sender,
    title: 'Report on recurrence prevention',
    opening: 'none',
    greeting: '',
    body: 'We apologise for the trouble that we have caused you. {if measures}This is our report on its causes and on what keeps it from happening again.{else}This is what we know so far.{end}',
    closing: '',
    rows: [
      { label: 'Subject', text: '{subject}' },
      { label: 'Occurred', text: '{time of occurrence}' },
      {
        label: 'What happened',
        text: '{if summary}\n{summary}\n{end}\n{if course of events}\n{course of events}\n{end}',
      },
      { label: 'Cause of occurrence', text: '{chains of causes}' },
      { label: 'Why it was not caught', text: '{chains of escape}' },
      { label: 'Immediate remedy', text: '{remedy}' },
      { label: 'Prevention', text: '{measures in detail}' },
      { label: 'Applied elsewhere', text: '{applied elsewhere}' },
      { label: 'Effect check', text: '{effect check}' },
    ],
    enclosures: '',
  },
};
