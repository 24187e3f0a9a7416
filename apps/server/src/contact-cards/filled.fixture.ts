import type { Desk } from '../testing/desk.fixture.ts';

/** A customer's card with a number, and its page. */
export async function fillCard(desk: Desk, customerId: string): Promise<void> {
  const none = { label: '', hours: '', say: '' };
  const path = `/api/v1/customers/${customerId}/contact-card`;
  await desk.owner.call('PUT', path, {
    basedOn: 0,
    contactPerson: true,
    numbers: [
      {
        channelId: null,
        number: '03-0000-4444',
        words: { ja: { ...none, label: '隣には見せない用途' }, en: none },
        validFrom: null,
        validUntil: null,
      },
    ],
  });
  await desk.owner.call('POST', `${path}/address`);
}
