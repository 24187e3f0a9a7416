/** Every operation of the API, as `METHOD /path`. What is missing or new here is a change of the API. */
export const routes = `
  GET POST /setup
  POST DELETE /session
  POST /session/second-step
  POST /session/passkey-options
  POST /session/passkey
  POST /passwords/judge
  POST /password-resets
  GET POST /password-resets/{token}
  GET PATCH /me
  GET /me/security
  GET DELETE /me/sessions
  DELETE /me/sessions/{id}
  POST /me/password
  POST /me/two-factor
  POST /me/two-factor/confirm
  POST /me/two-factor/disable
  POST /me/recovery-codes
  POST /me/passkey-options
  POST /me/passkeys
  DELETE /me/passkeys/{id}
  GET PATCH /workspace
  GET PATCH /workspace/security
  GET /audit
  GET /audit/export
  GET /members
  PATCH DELETE /members/{id}
  POST /members/{id}/password-reset
  DELETE /members/{id}/two-factor
  GET POST /invitations
  DELETE /invitations/{id}
  GET /invitations/{id}/preview
  POST /invitations/{id}/accept
  GET POST /api-keys
  DELETE /api-keys/{id}
  GET POST /channels
  POST /channels/test
  GET PATCH DELETE /channels/{id}
  POST /channels/{id}/disconnect
  GET PUT /calendar
  POST /calendar/preview
  GET /calendar/holidays
  GET /calendar/opening
  GET PUT DELETE /channels/{id}/calendar
  GET /mail-oauth
  PUT /mail-oauth/{provider}
  DELETE /mail-oauth/{provider}
  POST /mail-oauth/{provider}/start
  POST /mail-oauth/{provider}/finish
  POST /channels/{id}/retry
  POST /channels/{id}/chat-secret
  DELETE /channels/{id}/chat-secret/old
  GET /channels/{id}/first-questions
  GET /conversations
  GET /counts
  POST /conversations/bulk
  POST /bulk-changes/{id}/undo
  GET PATCH /conversations/{id}
  POST /conversations/{id}/tags
  POST /conversations/{id}/merge
  POST /conversations/{id}/split
  GET /conversations/{id}/changes
  POST /thread-changes/{id}/undo
  GET POST /conversations/{id}/links
  DELETE /conversations/{id}/links/{otherId}
  GET /conversations/{id}/followers
  POST DELETE /conversations/{id}/following
  GET POST /conversations/{id}/messages
  GET /conversations/{id}/activity
  GET /conversations/{id}/approvals
  POST /conversations/{id}/read
  GET PUT DELETE /conversations/{id}/draft
  PUT DELETE /conversations/{id}/lock
  GET /conversations/{id}/presence
  GET /conversations/{id}/visitor
  POST /presence
  GET /approvals
  GET /approvals/counts
  GET /approvals/{id}
  POST /approvals/{id}/approve
  POST /approvals/{id}/send-back
  POST /approvals/{id}/withdraw
  GET POST /approval-rules
  PATCH DELETE /approval-rules/{id}
  POST /approval-rules/check
  GET POST /approvers
  DELETE /approvers/{id}
  POST /messages/{id}/undo
  POST /messages/{id}/delivery
  GET /messages/{id}/html
  GET /messages/{id}/raw
  POST /attachments
  GET /attachments/{id}
  GET POST /customers
  GET PATCH /customers/{id}
  GET /search
  GET /customers/{id}/timeline
  POST /customers/{id}/contact-points
  PATCH DELETE /contact-points/{id}
  POST /customers/{id}/care-notes
  PATCH DELETE /care-notes/{id}
  GET POST /companies
  GET PATCH DELETE /companies/{id}
  GET /customer-duplicates
  POST /customer-duplicates/{id}/dismissal
  POST /customers/{id}/merge
  GET /customers/{id}/merges
  POST /customer-merges/{id}/undo
  GET POST /customer-imports
  GET /customer-imports/{id}
  POST /customer-imports/{id}/preview
  POST /customer-imports/{id}/start
  POST /customer-imports/{id}/stop
  GET /customer-imports/{id}/errors
  GET /customer-imports/{id}/errors.csv
  GET /customer-export
  POST /customers/{id}/data-requests
  GET /data-requests
  GET /data-requests/{id}/archive
  GET /quarantine
  DELETE /quarantine/{id}
  GET /quarantine/{id}/raw
  POST /quarantine/{id}/retry
  GET /operations
  POST /operations/backups
  GET POST /automation-rules
  GET PATCH DELETE /automation-rules/{id}
  GET /automation-rules/{id}/versions
  PUT /automation-rules/order
  POST /automation-rules/dry-run
  GET /automation-runs
  GET /team
  PUT /team/availability
  PUT /team/{id}/skills
  GET /channels/{id}/line
  GET /conversations/{id}/ways
  POST /line/links
  POST /channels/{id}/line/check
  POST /channels/{id}/line/test-webhook
  POST /channels/{id}/line/webhook
  GET POST /channels/{id}/line/forwards
  PATCH DELETE /channels/{id}/line/forwards/{forwardId}
  GET /channels/{id}/line/forwards/{forwardId}/deliveries
  GET /conversations/{id}/line
  GET /conversations/{id}/line/suggestions
  POST /conversations/{id}/line/writing
  POST /conversations/{id}/line/read
  GET PUT /retention
  POST /retention/preview
  GET PUT DELETE /conversations/{id}/legal-hold
  GET /dead-letters
  DELETE /dead-letters/{id}
  POST /dead-letters/{id}/retry
  POST /language/check
  GET /language/rules
  PUT /language/rules/{rule}
  GET POST /language/words
  DELETE /language/words/{id}
  GET /language/practice
  POST /language/practice/answers
  GET /language/trend
  GET /notifications
  GET /notifications/count
  POST /notifications/read
  PATCH /notifications/{id}
  GET PATCH /notification-settings
  GET POST /notification-devices
  GET /notification-devices/key
  DELETE /notification-devices/{id}
  POST /notification-devices/{id}/test
  GET POST /notification-hooks
  PATCH DELETE /notification-hooks/{id}
  POST /notification-hooks/{id}/test
  GET POST /webhooks
  GET PATCH DELETE /webhooks/{id}
  POST /webhooks/{id}/secret
  POST /webhooks/{id}/test
  GET /webhooks/{id}/deliveries
  GET /webhooks/{id}/deliveries/{deliveryId}
  POST /webhooks/{id}/deliveries/{deliveryId}/replay
  GET POST /templates
  POST /templates/preview
  POST /templates/import
  GET /templates/export
  POST /templates/starters
  GET PATCH DELETE /templates/{id}
  POST /templates/{id}/use
  GET /templates/{id}/filled
  GET /templates/{id}/uses
  GET /templates/{id}/versions
  POST /templates/{id}/restore
  GET /conversations/{id}/template-suggestions
  GET /seasonal-greetings
  GET POST /articles
  GET /article-search
  GET PATCH DELETE /articles/{id}
  GET /articles/{id}/versions
  POST /articles/{id}/restore
  POST /articles/{id}/use
  GET /conversations/{id}/article-suggestions
  POST /article-pictures
  GET /article-pictures/{id}
  GET PUT /article-categories
  GET PUT /article-synonyms
  GET /article-candidates
  POST /article-candidates/{id}/draft
  POST /article-candidates/{id}/dismissal
  GET PATCH /help-centre
  GET PUT /first-questions
  POST /first-questions/ask
  POST /first-questions/choose
  GET PATCH /assistance
  POST /assistance/test
  GET /assistance/requests
  GET /assistance/requests/{id}
  GET /conversations/{id}/assistance
  POST /conversations/{id}/assistance/draft
  POST /conversations/{id}/assistance/summary
  POST /messages/{id}/translation
  GET POST /customers/{id}/consents
  GET /kept-consents
  GET POST /broadcasts
  GET /broadcasts/counts
  POST /broadcasts/audience-counts
  POST /broadcasts/audience
  POST /broadcasts/preview
  GET PATCH DELETE /broadcasts/{id}
  POST /broadcasts/{id}/schedule
  POST /broadcasts/{id}/pause
  POST /broadcasts/{id}/resume
  POST /broadcasts/{id}/stop
  POST /broadcasts/{id}/test
  GET /broadcasts/{id}/recipients
  GET /conversations/{id}/broadcast
  GET PATCH /broadcast-settings
  GET POST /calls
  GET /calls/live
  POST /calls/dial
  GET PATCH /calls/{id}
  GET /calls/{id}/recording
  GET PUT DELETE /call-draft
  GET POST /callbacks
  GET /callbacks/counts
  PATCH /callbacks/{id}
  GET /member-phones
  PUT /member-phones/{id}
  GET PUT /on-call
  POST /on-call/preview
  GET /on-call/schedule
  GET POST /on-call/swaps
  POST /on-call-swaps/{id}/answer
  GET POST /on-call/notes
  GET POST DELETE /on-call/feed
  GET PUT DELETE /customers/{id}/contact-card
  POST DELETE /customers/{id}/contact-card/address
  GET PUT DELETE /companies/{id}/contact-card
  POST DELETE /companies/{id}/contact-card/address
  POST /channels/{id}/phone-secret
  POST /channels/{id}/phone-check
  GET POST /tags
  PATCH DELETE /tags/{id}
  POST /tags/{id}/merge
  GET POST /views
  GET /views/counts
  PUT /views/order
  PUT /views/shared/order
  PATCH DELETE /views/{id}
  GET /events`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '))
  .flatMap((words) => words.slice(0, -1).map((method) => `${method} /api/v1${words.at(-1)}`));

/** Answered to people who are not signed in. */
export const open = [
  'GET /api/v1/setup',
  'POST /api/v1/setup',
  'POST /api/v1/session',
  'DELETE /api/v1/session',
  'POST /api/v1/session/second-step',
  'POST /api/v1/session/passkey-options',
  'POST /api/v1/session/passkey',
  'POST /api/v1/passwords/judge',
  'POST /api/v1/password-resets',
  'GET /api/v1/password-resets/{token}',
  'POST /api/v1/password-resets/{token}',
  'GET /api/v1/invitations/{id}/preview',
  'POST /api/v1/invitations/{id}/accept',
];

/** Answers that are bytes or a stream, and take no schema. */
export const withoutSchema = [
  // Streams of lines; their events are in the contract (AssistanceEvent).
  'POST /api/v1/conversations/{id}/assistance/draft',
  'POST /api/v1/conversations/{id}/assistance/summary',
  'GET /api/v1/messages/{id}/raw',
  'GET /api/v1/attachments/{id}',
  'GET /api/v1/article-pictures/{id}',
  'GET /api/v1/quarantine/{id}/raw',
  'GET /api/v1/customer-imports/{id}/errors.csv',
  'GET /api/v1/customer-export',
  'GET /api/v1/data-requests/{id}/archive',
  'GET /api/v1/calls/{id}/recording',
  'GET /api/v1/events',
  'GET /api/v1/audit/export',
];
