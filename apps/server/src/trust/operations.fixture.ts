/** Operations about trust, in the notation of `openapi-operations.fixture.ts`. */
export const trustOperations = `
  GET /trust
  GET /trust/history
  GET /trust/segments
  GET /trust/evidence
  GET /trust/export
  POST /trust/recounts
  GET PUT /trust/rules`;
