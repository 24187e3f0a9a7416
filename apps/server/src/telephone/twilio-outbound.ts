import { askForKey, dial, hangUp, outcomeOf, say, twiml } from '../channels/phone/index.ts';
import { answered, ended } from './domain.ts';
import { become, onCall, ringingOf, type Heard } from './heard.ts';
import { findPhone } from './phone.store.ts';

/** How long a customer's telephone rings, in seconds. */
const patience = 45;

/** The member who wants to call has picked up: the customer is rung. A mailbox of theirs must not be put through to anybody. */
export function onConnect(heard: Heard): Promise<string> {
  const { channel, call, query } = heard;
  const { routing, hookUrl } = ringingOf(heard);
  const callerId = channel.config.number;
  const key = query.ok === undefined ? 'connect' : 'connect:ok';
  return onCall(heard, key, twiml(hangUp), async (tx, _events, row) => {
    const { id, state, number, memberId, customerName, honorific } = row;
    if (state !== 'ringing' || number === null || callerId === null) return twiml(hangUp);
    if (query.ok === undefined && routing.screening) {
      const phone = memberId === null ? undefined : await findPhone(tx, memberId);
      const ask = hookUrl('connect', { call: id, ok: '1' });
      if (phone?.address?.startsWith('+') === true)
        return twiml(
          askForKey(ask, `${customerName}${honorific}におかけします。よろしければ、1を押してください。`),
          hangUp,
        );
    }
    if (query.ok !== undefined && call.Digits !== '1') return twiml(hangUp);
    return twiml(
      dial([{ kind: 'number', number, screen: hookUrl('answered', { call: id }) }], {
        action: hookUrl('connected', { call: id }),
        timeout: patience,
        callerId,
        recorded: routing.record ? hookUrl('recording', { call: id }) : undefined,
      }),
    );
  });
}

const notice = 'この通話は、応対の品質を高めるため録音いたします。';

/** The customer has picked up. */
export function onAnswered(heard: Heard): Promise<string> {
  const { routing } = ringingOf(heard);
  return onCall(heard, 'answered', twiml(), async (tx, events, row) => {
    if (row.state === 'ringing')
      await become(tx, events, row, answered(row, row.memberId, new Date()), routing.callbackMinutes);
    return twiml(...(routing.record ? [say(notice)] : []));
  });
}

const words = {
  missed: 'お客様は電話にお出になりませんでした。',
  busy: 'お客様はお話し中です。',
  failed: 'お客様の電話につながりませんでした。',
  answered: '',
  voicemail: '',
};

/** How it ended with the customer. */
export function onConnected(heard: Heard): Promise<string> {
  const { call } = heard;
  const { routing } = ringingOf(heard);
  return onCall(heard, 'connected', twiml(hangUp), async (tx, events, row) => {
    const bridged = row.state === 'talking' || call.DialBridged?.toLowerCase() === 'true';
    const outcome = outcomeOf(call.DialCallStatus, bridged) ?? 'failed';
    const after = ended(row, { outcome, seconds: call.DialCallDuration ?? null, at: new Date() });
    await become(tx, events, row, after, routing.callbackMinutes);
    return twiml(...(words[outcome] === '' ? [] : [say(words[outcome])]), hangUp);
  });
}
