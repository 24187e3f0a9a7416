/** What customers answer and say, and what is learnt from it: part of every operation of the API. */
export const voiceRoutes = `
  GET POST /surveys
  GET /survey-starter
  GET PATCH /surveys/{id}
  POST DELETE /surveys/{id}/address
  GET /surveys/{id}/preview
  GET POST /surveys/{id}/invitations
  GET /surveys/{id}/figures
  GET /surveys/{id}/answers
  GET /surveys/{id}/answers/export
  GET /survey-answers/{id}
  GET PUT /survey-settings
  GET POST /feedback
  GET /feedback/figures
  GET PATCH /feedback/{id}
  GET /feedback/{id}/alike
  POST /feedback/{id}/move
  POST /feedback/{id}/draft
  POST /feedback/{id}/told
  POST DELETE /feedback/{id}/group
`;
