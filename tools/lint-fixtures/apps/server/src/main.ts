import { email } from './channels/email/index.ts';
import { readConfig } from './config.ts';
import { listOrders } from './orders/index.ts';
import { customerName } from './people/index.ts';
import { log } from './platform/log/log.ts';

log(String(readConfig().port), email.name, String(listOrders), String(customerName));
