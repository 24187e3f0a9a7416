/** Operations of the API for articles, the help centre and first questions. */
export const knowledgeOperations = `
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
`.trimStart();
