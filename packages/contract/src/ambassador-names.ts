// Apart from the schemas, so that a browser can have the names without their library.

export const ambassadorStates = ['candidate', 'asked', 'active', 'ended'] as const;

/** Whether they employ nobody (`freelance`), are a company or employ somebody (`firm`), or nobody has asked yet. */
export const ambassadorBusinesses = ['freelance', 'firm', 'unknown'] as const;

export const ambassadorSizes = ['nano', 'micro', 'mid', 'macro'] as const;

/** `goods`: given instead of money, with what they are worth. */
export const agreementPays = ['money', 'goods', 'none'] as const;

export const agreementSteps = ['terms_given', 'delivered', 'paid', 'cancelled'] as const;

/** What an agreement lacks, or where its days are late. */
export const agreementWarnings = [
  'terms_missing',
  'terms_late',
  'pay_day_missing',
  'pay_day_late',
  'paid_late',
  'pay_overdue',
  'subject_missing',
  'benefit_missing',
] as const;
