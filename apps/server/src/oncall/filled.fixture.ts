import type { Desk } from '../testing/desk.fixture.ts';

/** A rota with a shift, a swap, a note, a calendar. Answers the swap's id. */
export async function fillOnCall(desk: Desk): Promise<{ 'on-call-swaps': string }> {
  const { call, memberId: firstId } = desk.owner;
  const backup = await desk.join('agent', '当番 次郎');
  const times = {
    days: [0, 1, 2, 3, 4, 5, 6],
    from: '00:00',
    to: '00:00',
    validFrom: null,
    validUntil: null,
  };
  await call('PUT', '/api/v1/on-call', {
    basedOn: 0,
    hours: 'always',
    shifts: [{ firstId, backupId: backup.memberId, ...times }],
  });
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const swap = await call<{ id: string }>('POST', '/api/v1/on-call/swaps', {
    toId: backup.memberId,
    startsAt: at(1),
    endsAt: at(2),
    note: '隣には見せない事情',
  });
  await call('POST', '/api/v1/on-call/notes', { text: '隣には見せない申し送り' });
  await call('POST', '/api/v1/on-call/feed');
  return { 'on-call-swaps': swap.body.id };
}
