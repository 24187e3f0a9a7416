/** Operations about orders, what comes back of them, and notices of their delays: methods and path, one path a line. */
export const ofOrders = `
  GET POST /orders
  GET /orders/out-of-rhythm
  POST /orders/named
  GET /orders/{id}
  POST /orders/{id}/shipments
  POST /orders/{id}/returns
  GET /customers/{id}/orders
  GET /conversations/{id}/orders
  GET /orders/{id}/returnable
  GET POST /returns
  POST /returns/judge
  GET /returns/figures
  GET /returns/export
  GET PATCH /returns/{id}
  PUT /returns/{id}/steps/{step}
  POST /returns/{id}/end
  POST /returns/{id}/draft
  GET PUT /return-settings
  GET POST /order-imports
  GET /order-imports/{id}
  POST /order-imports/{id}/preview
  POST /order-imports/{id}/start
  POST /order-imports/{id}/stop
  GET /order-imports/{id}/errors
  GET /order-imports/{id}/errors.csv
  GET POST /order-hooks
  PATCH DELETE /order-hooks/{id}
  GET /quarantined-orders
  DELETE /quarantined-orders/{id}
  POST /quarantined-orders/{id}/retry
  GET POST /notices
  GET /notices/tasks
  GET PATCH DELETE /notices/{id}
  POST /notices/{id}/approve
  POST /notices/{id}/pause
  POST /notices/{id}/resume
  POST /notices/{id}/stop
  GET /notices/{id}/orders
  POST /notices/{id}/called
  POST /notices/{id}/preview
`.trim();
