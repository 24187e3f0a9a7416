export { dump, type Dumped, type Progress } from './dump.ts';
export { BackupError } from './errors.ts';
export { backupName, backupNamePattern, openBackup, writeWhole } from './file.ts';
export { load, type Loaded } from './load.ts';
export type { ReadBackup } from './read.ts';
export { secretMark } from './secret.ts';
export { verify } from './verify.ts';
