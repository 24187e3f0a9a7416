import type { errors as ja } from '../ja/errors.ts';

export const errors = {
  'error.offline':
    'The server could not be reached. What you typed is still here. Check your connection and try again.',
  'error.invalid_request':
    'Something in the input is not right, so it was not accepted. What you typed is still here. Check it and try again.',
  'error.not_signed_in': 'Your session has ended. Please sign in again.',
  'error.wrong_credentials':
    'The e-mail address or the password is wrong. Check capitals and the input mode.',
  'error.api_key_expired': 'This API key has expired. Create a new one.',
  'error.forbidden':
    'You are not allowed to do this, so nothing was changed. If you need to, ask an owner to change your role.',
  'error.origin_refused':
    'The request seemed to come from another site and was stopped for safety. Reload the page and try again.',
  'error.own_reply': 'Nobody approves their own reply. Ask another approver.',
  'error.not_found': 'It was not found. Someone may have deleted it, or its address has changed.',
  'error.conflict':
    'It collided with another change, so it was not saved. What you typed is still here. Look at the latest state and try again.',
  'error.already_set_up': 'This desk is already set up. Please sign in.',
  'error.contact_point_in_use':
    '{name} has this already. If they are one person, merge them; a telephone that both use can be added as shared.',
  'error.company_exists':
    'There is a company of this name already ({name}). Use it, or tell the two apart by a branch or place.',
  'error.thread_moved_on':
    'A new message came in after you began, so nothing was sent. Your draft is kept. Read what is new, then send.',
  'error.already_decided':
    'Somebody else has decided already. Nothing is sent twice. Look at how it stands now.',
  'error.reply_changed':
    'The text changed after you began to read, so nothing was decided. Read the new text, then decide.',
  'error.reply_waiting':
    'A reply of yours in this conversation waits for approval already. Take it back first; what you wrote now is kept.',
  'error.already_sending': 'Sending has already begun and cannot be taken back. Send a correction if needed.',
  'error.idempotency_key_reused':
    'The request could not be told apart from an earlier one and was stopped. Reload the page and try again.',
  'error.address_in_use': 'This e-mail address is already in use. Enter another one.',
  'error.member_exists': 'The person with this e-mail address is already a member.',
  'error.last_owner':
    'Nothing was changed, because no owner would be left. First make another member an owner.',
  'error.invitation_expired':
    'This invitation has expired or was withdrawn. Ask the person who invited you for a new link.',
  'error.too_large': 'It is too large to be accepted. Bring it down to 20 MB or less and try again.',
  'error.unsupported_media': 'Files of this kind cannot be used. Try another format.',
  'error.unprocessable':
    'It could not be processed as it is. What you typed is still here. Check it and try again.',
  'error.reply_blocked': 'A rule of this desk stops these words. Change them and send again.',
  'error.locked_by_other':
    '{name} is writing a reply. Your draft is kept. Wait until it is done, or take over.',
  'error.too_many_requests':
    'There were too many requests in a short time. Wait about a minute and try again.',
  'error.internal':
    'Something went wrong on the server, so it was not completed. What you typed is still here. Try again shortly; if it goes on, tell your administrator.',
  'error.busy':
    'The server is busy, so it was not completed. What you typed is still here. Try again shortly.',
  'error.database_unavailable':
    'The database cannot be reached, so it was not completed. What you typed is still here. Try again shortly; if it goes on, tell your administrator.',
  'error.outcome_unknown':
    'The database was lost at the last moment, so it is not known whether this was accepted. What you entered is kept. Please try again; nothing is done twice.',
  'field.required': 'Fill this in.',
  'field.email': 'Enter an address such as support@example.jp.',
  'field.passwordShort': 'Use 15 characters or more.',
  'field.passwordLong': 'Use 128 characters or fewer.',
  'field.port': 'Enter a number from 1 to 65535.',
  'field.number': 'Enter a whole number within the range.',
  'field.invalid': 'This is not accepted as it is. Please check it.',
  'error.open_points': 'The conversation was not closed: points of its check lists are open.',
} as const satisfies Record<keyof typeof ja, string>;
