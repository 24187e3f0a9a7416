import { doubleAssertion } from './double-assertion.ts';
import { sqlOnlyInStore } from './sql-only-in-store.ts';

/** The rules that no published plugin has, loaded by oxlint under the name `house`. */
const plugin = {
  meta: { name: 'house' },
  rules: { 'sql-only-in-store': sqlOnlyInStore, 'no-double-assertion': doubleAssertion },
};

export default plugin;
