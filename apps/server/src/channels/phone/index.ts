export { callerOf } from './caller.ts';
export { checkHook, replayWindow } from './hook-signature.ts';
export {
  checkAccount,
  createCall,
  deleteAtTwilio,
  fetchRecording,
  twilioApi,
  type TwilioAccount,
} from './twilio-api.ts';
export { outcomeOf, readTwilioCall, type TwilioCall } from './twilio-request.ts';
export { isSignedByTwilio } from './twilio-signature.ts';
export { askForKey, dial, hangUp, say, takeMessage, twiml, type Target } from './twiml.ts';
