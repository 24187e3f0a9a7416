/** Operations about absences and after-care, in the notation of `openapi-operations.fixture.ts`. */
export const careRoutes = `
  GET POST /absences
  GET /absences/calendar
  GET PUT DELETE /absences/{id}
  GET /absences/{id}/open-work
  POST /absences/{id}/acting
  POST /absences/import
  GET POST DELETE /absences/feed
  GET POST DELETE /absences/team-feed
  GET POST /care-tasks
  GET PATCH /care-tasks/{id}
  POST /care-tasks/{id}/draft
  POST /care-events
  GET PUT /care-settings
  GET PUT /customers/{id}/care
  POST /customers/{id}/care/dates
  POST /customers/{id}/care/gifts
  GET PUT /companies/{id}/care
  POST /companies/{id}/care/dates
  DELETE /care-dates/{id}
  DELETE /gifts/{id}
  GET POST /customers/{id}/visits
  GET /visits/{id}
  PUT /visits/{id}/report
  GET POST /care-plans
  POST /care-plans/starters
  POST /care-plans/preview
  GET PATCH DELETE /care-plans/{id}
  GET /care-plans/{id}/versions
  GET /courtesies
  GET /courtesies/{courtesy}/{year}/candidates
  POST /courtesies/{courtesy}/{year}/choices`;
