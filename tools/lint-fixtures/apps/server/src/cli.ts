import { buildWeb } from '../../../scripts/build-web.ts';

export const start = (): string => buildWeb();
