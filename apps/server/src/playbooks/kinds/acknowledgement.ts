import { portableAcknowledgements, type AcknowledgementWords } from '../../acknowledgement/index.ts';
import { here, type Adapter } from './kind.ts';

const targetOf = ({ variant, locale, form }: Omit<AcknowledgementWords, 'text'>): string =>
  `${variant}-${locale}-${form}`;

/** Words of the desk’s own; where there are none, the installed ones stand, and nothing is in the way. */
export const acknowledgementKind: Adapter<'acknowledgement'> = {
  async list(tx) {
    return (await portableAcknowledgements.list(tx)).map((text) => ({
      target: targetOf(text),
      name: targetOf(text),
      inUse: false,
      part: { kind: 'acknowledgement', key: here, language: text.locale, text },
    }));
  },

  async put(tx, { memberId }, changes) {
    await portableAcknowledgements.put(
      tx,
      memberId,
      changes.map(({ part }) => part.text),
    );
    return changes.map(({ part }) => targetOf(part.text));
  },

  async remove(tx, { memberId }, targets) {
    await portableAcknowledgements.remove(tx, memberId, (text) => targets.includes(targetOf(text)));
    return targets;
  },
};
