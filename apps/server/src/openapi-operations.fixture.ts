import { voiceRoutes } from './openapi-operations-voices.fixture.ts';
import { accountRoutes } from './openapi-account-operations.fixture.ts';
import { experimentOperations } from './experiments/operations.fixture.ts';
import { growthOperations } from './growth/operations.fixture.ts';
import { ambassadorOperations } from './ambassadors/operations.fixture.ts';
import { customerVoiceOperations } from './voices/operations.fixture.ts';
import { contestOperations } from './contests/operations.fixture.ts';
import { programmeOperations } from './programmes/operations.fixture.ts';
import { mentionOperations } from './mentions/operations.fixture.ts';
import { knowledgeOperations } from './knowledge/operations.fixture.ts';
import { ofOrders } from './openapi-orders.fixture.ts';
import { careRoutes } from './openapi-care-operations.fixture.ts';
import { improvementRoutes } from './openapi-improvements.fixture.ts';
import { loyaltyRoutes } from './loyalty/operations.fixture.ts';
import { reportOperations } from './reports/operations.fixture.ts';
import { trackRecordOperations } from './track-record/operations.fixture.ts';
import { trustOperations } from './trust/operations.fixture.ts';

/** Every operation of the API, as `METHOD /path`. What is missing or new here is a change of the API. */
export const routes = `
  ${accountRoutes}
  ${voiceRoutes.trim()}
  ${mentionOperations.trim()}
  ${ambassadorOperations.trim()}
  ${customerVoiceOperations.trim()}
  ${contestOperations.trim()}
  ${programmeOperations.trim()}
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
  GET PUT /deadline-rules
  POST /deadline-rules/trial
  GET /conversations/{id}/deadlines
  GET /deadlines
  GET /deadlines/statistics
  GET /deadlines/export
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
  POST /conversations
  GET PUT /acknowledgement-settings
  POST /acknowledgement-settings/preview
  GET /acknowledgements
  GET /today
  GET /today/counts
  GET /today/team
  GET POST /playbooks
  GET /playbook-export
  GET DELETE /playbooks/{key}
  GET /playbooks/{key}/document
  POST /playbooks/{key}/install
  POST /playbooks/{key}/uninstall
  GET /customers/{id}/ways
  GET POST /first-messages
  GET PATCH DELETE /first-messages/{id}
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
${knowledgeOperations}  GET PATCH /assistance
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
  ${ofOrders}
  ${loyaltyRoutes}
  ${trustOperations.trim()}
  ${reportOperations}
  ${trackRecordOperations.trim()}
  GET POST /calls
  GET /calls/live
  POST /calls/dial
  GET PATCH /calls/{id}
  GET /calls/{id}/recording
  GET PUT DELETE /call-draft
  GET POST /promises
  GET /promises/counts
  GET /promises/people
  GET /promises/stats
  GET /promises/export
  GET POST DELETE /promises/feed
  GET PATCH /promises/{id}
  POST /promises/{id}/settle
  POST DELETE /promises/{id}/move
  GET PUT /promise-settings
  GET POST /callbacks
  GET /callbacks/counts
  PATCH /callbacks/{id}
  GET /member-phones
  PUT /member-phones/{id}
  GET PUT /contact-settings
  GET POST /handovers
  GET PATCH DELETE /handovers/{id}
  POST /handovers/{id}/accept
  POST /handovers/{id}/decline
  POST /handovers/{id}/announcement
  GET /customers/{id}/handover-sheet
  GET /customers/{id}/contact
  GET POST /customers-without-contact
  POST /contact-takings/{id}/undo
  GET /contact-changes
  GET /continuity
  ${improvementRoutes}
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
${growthOperations}  ${experimentOperations}  GET POST /tags
  PATCH DELETE /tags/{id}
  POST /tags/{id}/merge
  GET POST /views
  GET /views/counts
  PUT /views/order
  PUT /views/shared/order
  PATCH DELETE /views/{id}
  GET /attention
  GET /attention/counts
  GET PATCH /attention/cases/{id}
  POST /attention/cases/{id}/acts
  POST /attention/cases/{id}/letter
  POST /attention/cases/{id}/close
  POST /attention/cases/{id}/outcome
  POST /attention/cases/{id}/reopen
  POST DELETE /attention/signals/{id}/rest
  GET PUT /attention/weights
  POST /attention/weights/preview
  GET /attention/outcomes
  GET /customers/{id}/attention
  GET /events
  ${careRoutes}`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '))
  .filter((words) => words.length > 1)
  .flatMap((words) => words.slice(0, -1).map((method) => `${method} /api/v1${words.at(-1)}`));
