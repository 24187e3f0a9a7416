import type { DataRequestKind, DataRequestReason } from '@madoguchi/contract';

const byKind: Record<DataRequestKind, readonly DataRequestReason[]> = {
  disclosure: ['disclosure_request', 'correction_check'],
  erasure: ['deletion_request', 'stop_use_request', 'retention_over', 'entered_by_mistake'],
};

/** Why a person’s data may be written out or erased. */
export function reasonsOf(kind: DataRequestKind): readonly DataRequestReason[] {
  return byKind[kind];
}

/** Whether a text can be a reference: a number or sign of one’s own, never a name. Empty: none is given. */
export function isReference(text: string): boolean {
  return text.trim() === '' || /^[A-Za-z0-9][A-Za-z0-9_./#-]{0,39}$/u.test(text.trim());
}

/** Whether what was typed is the name: width and spaces do not matter, everything else does. */
export function isSameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s+/gu, '');
  return plain(typed) !== '' && plain(typed) === plain(name);
}
