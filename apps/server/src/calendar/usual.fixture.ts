import { usualCalendar } from '@madoguchi/contract';
import { businessCalendar } from './domain.ts';

/** Weekdays from 9 to 18 in Tokyo, without public holidays and the New Year: what holds where nobody has set anything. */
export const usualBusiness = businessCalendar(usualCalendar, 'Asia/Tokyo');
