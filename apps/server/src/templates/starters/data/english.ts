import { inEnglish } from './write.ts';

/** For customers who write in English. */
export const englishStarters = [
  inEnglish({
    name: 'We have received your message',
    shortName: 'received',
    reading: '',
    category: 'English',
    cue: 'A question that needs looking into before it can be answered.',
  })`
Thank you for contacting {our company}.

We received your message on {received on} and are looking into it now. You will hear from us by {next business day}.

If there is anything you would like to add in the meantime, simply reply to this e-mail.
`,
  inEnglish({
    name: 'Delivery date',
    shortName: 'delivery',
    reading: '',
    category: 'English',
    cue: 'When will my order arrive? Where is my parcel? Delivery date, shipping, tracking number, not arrived yet.',
  })`
Thank you for your order.

Your parcel is on its way and should arrive on {delivery date}. You can follow it with this tracking number:

Carrier: {carrier}
Tracking number: {tracking number}

If it has not arrived by then, please reply to this e-mail and we will ask the carrier at once.
`,
  inEnglish({
    name: 'Damaged item: apology and replacement',
    shortName: 'damaged',
    reading: '',
    category: 'English',
    cue: 'The item arrived broken, damaged, cracked, chipped or defective. I would like a replacement.',
  })`
We are very sorry that the item did not reach you in good condition.

A replacement will leave our shop on {next business day}, at our cost, and should arrive on {delivery date}. {what to do with the damaged item}

We apologise again for the trouble this has caused you.
`,
  inEnglish({
    name: 'Returns and refunds',
    shortName: 'return',
    reading: '',
    category: 'English',
    cue: 'I would like to return my order. Refund, money back, wrong size, changed my mind, cancel.',
  })`
Thank you for letting us know.

Please send the item, with its packing slip, to the following address by {last day to return}:

{return address}

Once it has arrived, we will refund {amount} yen by {refund date}.
`,
];
