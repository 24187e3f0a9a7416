import { help } from '../platform/helpers/index.ts';
import { foresee, type BuyerDays } from './forecast.ts';

/** What is to be foreseen from. */
export type ForecastTask = { buyers: BuyerDays[]; today: string };

// One forecast, then the process ends. Who starts it is `reckon.ts` alone.
help(({ buyers, today }: ForecastTask) => foresee(buyers, today));
