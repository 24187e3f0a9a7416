/** Names under which machines write, beside what their mails say of themselves. */
const machine =
  /^(?:(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|listserv|majordomo)(?:[+._-].*)?|.*-(?:bounces|request|owner))@/iu;

/** Whether nobody reads what is sent to an address, or a program would answer it. */
export const automaticAddress = (address: string): boolean => machine.test(address);
