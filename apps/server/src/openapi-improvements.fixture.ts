/** The operations about cases, their documents, letters, and check lists. */
export const improvementRoutes = `
  GET POST /improvements
  GET /improvements/figures
  GET PATCH /improvements/{id}
  PUT /improvements/{id}/steps/{step}
  POST /improvements/{id}/close
  POST /improvements/{id}/reopen
  POST /improvements/{id}/conversations
  DELETE /improvements/{id}/conversations/{otherId}
  POST /improvements/{id}/told
  POST /improvements/{id}/draft
  GET POST /improvements/{id}/documents
  GET /conversations/{id}/improvements
  GET PUT /improvement-documents/{id}
  POST /improvement-documents/{id}/preview
  POST /improvement-documents/{id}/files
  GET /improvement-documents/{id}/file
  POST /improvement-documents/{id}/attach
  GET POST /checklists
  GET PUT DELETE /checklists/{id}
  PUT /checklist-settings
  GET POST /conversations/{id}/checklists
  DELETE /conversations/{id}/checklists/{otherId}
  PUT /conversations/{id}/checklists/{otherId}/points/{position}
  GET POST /letter-templates
  POST /letter-templates/preview
  GET PUT DELETE /letter-templates/{key}
  POST /letter-templates/{key}/reset
  GET /letter-templates/{key}/versions`.trim();
