import { written } from '../find.ts';
import { signal } from './signal.ts';
import { pattern } from '../pattern.ts';

/** Two things stand against each other: のに, にもかかわらず, どころか. Good and bad moods both have it. */
export const contrary = signal(
  'contrary',
  'neutral',
  written(pattern`
      のに(?:、|。|…|[!！]|$)|(?:た|る|い|な)のに|にも(?:かかわ|関わ)らず|どころか|くせに|はずが|
      かと思(?:いきや|えば|ったら)|と思(?:いきや|ったら)
    `),
);
