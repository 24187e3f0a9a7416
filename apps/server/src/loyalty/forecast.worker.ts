import { parentPort, workerData } from 'node:worker_threads';
import { foresee, type BuyerDays } from './forecast.ts';

// One forecast, then the thread ends by itself. Who starts it is `reckon.ts` alone.
const { buyers, today } = workerData as { buyers: BuyerDays[]; today: string };
parentPort?.postMessage(foresee(buyers, today), []);
