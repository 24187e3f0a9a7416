import { defineConfig } from 'oxlint';
import { lintConfig } from '../lint/config.ts';

/** The repository's rules, applied to this small tree of the same shape. */
export default defineConfig(lintConfig(import.meta.dirname, ['fixtures.config.ts']));
