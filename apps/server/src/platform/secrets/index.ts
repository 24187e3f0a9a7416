export { SecretBox } from './box.ts';
export { fixedKeys, keysOfFile, masterBytes, readKeys, type MasterKeys } from './keys.ts';
export { instanceSecret, resealColumn, resealInstance, type SealedColumn } from './sealed.store.ts';
