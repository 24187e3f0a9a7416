export { SecretBox } from './box.ts';
