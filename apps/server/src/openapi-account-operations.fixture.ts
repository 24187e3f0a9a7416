/** Operations about oneself and signing in, in the notation of `openapi-operations.fixture.ts`. */
export const accountRoutes = `GET POST /setup
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
  DELETE /me/passkeys/{id}`;
