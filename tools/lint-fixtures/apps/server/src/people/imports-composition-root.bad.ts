// expect boundaries(dependencies): no policy allowing
import { stolen } from '../main-passes-the-door.bad.ts';

export const passedOn = stolen;
