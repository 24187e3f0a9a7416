/** A staff member of the sample workspace. `key` is only valid inside the sample data. */
export type SampleMember = {
  key: string;
  name: string;
  /** Reading of the name in hiragana or katakana. */
  reading: string;
  email: string;
  role: 'owner' | 'lead' | 'agent' | 'trainee';
  signature: string;
  locale: 'ja' | 'en';
};

/** A customer of the sample workspace; `contactPerson` is the key of a member. */
export type SampleCustomer = {
  key: string;
  name: string;
  reading: string;
  email: string;
  phone?: string;
  company?: string;
  title?: string;
  note?: string;
  contactPerson?: string;
};

/** Time of day in Asia/Tokyo, `HH:MM`. */
export type ClockTime = `${number}:${number}`;

/** One message; `day` is an offset in days from the day of loading (0), `author` a member key. */
export type SampleMessage = {
  direction: 'inbound' | 'outbound' | 'note';
  day: number;
  time: ClockTime;
  author?: string;
  text: string;
};

/** One conversation; `customer` is a customer key, `assignee` a member key, messages are in order of time. */
export type SampleConversation = {
  key: string;
  customer: string;
  subject: string;
  status: 'open' | 'in_progress' | 'on_hold' | 'done';
  hold?: { reason: string; untilDay: number };
  assignee?: string;
  messages: SampleMessage[];
};

/** Everything the sample workspace is loaded from. Texts may hold `{date:N}` placeholders: see `renderDates`. */
export type SampleWorkspace = {
  name: string;
  members: SampleMember[];
  customers: SampleCustomer[];
  conversations: SampleConversation[];
};
