import type { PhoneRouting, PhoneShown, UpdatePhone } from '@madoguchi/contract';
import type { CreateChannelRequest } from '../../kit/contract.ts';
import type { Rule } from '../../kit/fields.ts';

export type Service = PhoneShown['service'];

/** An account of Twilio's: AC and 32 letters and digits. */
export const accountSid: Rule = (value) =>
  /^AC[0-9a-f]{32}$/iu.test(value.trim()) ? null : 'phone.sidWrong';

export type NewPhone = { name: string; number: string; accountSid: string; authToken: string };

/** The request that connects a telephone. */
export function createPhoneRequest(
  service: Service,
  values: NewPhone,
): Extract<CreateChannelRequest, { type: 'phone' }> {
  return {
    type: 'phone',
    name: values.name.trim(),
    number: values.number.trim(),
    service,
    ...(service === 'twilio'
      ? { twilio: { accountSid: values.accountSid.trim(), authToken: values.authToken.trim() } }
      : {}),
  };
}

/** What stands in the form of a telephone's account. */
export type AccountValues = { name: string; number: string; accountSid: string; authToken: string };

/** What of it changes; a token that is left empty stays as it is. */
export function accountChange({ accountSid: sid, authToken, ...values }: AccountValues, service: Service) {
  const twilio: UpdatePhone['twilio'] = {
    accountSid: sid.trim(),
    ...(authToken.trim() === '' ? {} : { authToken: authToken.trim() }),
  };
  return {
    name: values.name.trim(),
    phone: { number: values.number.trim(), ...(service === 'twilio' ? { twilio } : {}) },
  };
}

export type RoutingValues = {
  ringSeconds: string;
  callbackMinutes: string;
  greeting: string;
  messagePrompt: string;
};

export function valuesOfRouting(routing: PhoneRouting): RoutingValues {
  const { greeting, messagePrompt } = routing;
  return {
    ringSeconds: String(routing.ringSeconds),
    callbackMinutes: String(routing.callbackMinutes),
    greeting,
    messagePrompt,
  };
}

type Switches = Pick<PhoneRouting, 'groupIds' | 'screening' | 'record' | 'takeMessages' | 'onCall'>;

/** The routing that a form says. */
export function routingChange(values: RoutingValues, switches: Switches): Partial<PhoneRouting> {
  return {
    ...switches,
    ringSeconds: Number(values.ringSeconds),
    callbackMinutes: Number(values.callbackMinutes),
    greeting: values.greeting.trim(),
    messagePrompt: values.messagePrompt.trim(),
  };
}

/** An address as it can be carried elsewhere: without PUBLIC_URL the server leaves out where the desk is. */
export function wholeAddress(path: string, origin: string): string {
  return path.startsWith('/') ? `${origin}${path}` : path;
}
