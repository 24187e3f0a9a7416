export { callerOf, type Caller } from './caller.ts';
export { checkHook, hookSignature, replayWindow } from './hook-signature.ts';
export {
  checkAccount,
  createCall,
  fetchRecording,
  twilioApi,
  type ApiProblem,
  type TwilioAccount,
} from './twilio-api.ts';
export { outcomeOf, readTwilioCall, type Outcome, type TwilioCall } from './twilio-request.ts';
export { isSignedByTwilio, twilioSignature } from './twilio-signature.ts';
export { askForKey, dial, hangUp, say, takeMessage, twiml, type Target } from './twiml.ts';
