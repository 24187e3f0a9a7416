import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseDaysSearch, parseNewReturnSearch, parseReturnsSearch } from '../returns/search.ts';
import { parseBuyersSearch, parseLoyaltySearch } from '../loyalty/search.ts';
import { parseOrdersSearch } from '../orders/search.ts';
import { signedIn } from './shell-routes.ts';

const list = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders',
  validateSearch: parseOrdersSearch,
  component: lazyRouteComponent(() => import('../orders/OrdersScreen.tsx')),
});
const imports = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/imports',
  component: lazyRouteComponent(() => import('../orders/imports/OrderImportsScreen.tsx')),
});
const imported = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/imports/$importId',
  component: lazyRouteComponent(() => import('../orders/imports/OrderImportScreen.tsx')),
});
const connections = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/connections',
  component: lazyRouteComponent(() => import('../orders/connections/ConnectionsScreen.tsx')),
});
const returns = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/returns',
  validateSearch: parseReturnsSearch,
  component: lazyRouteComponent(() => import('../returns/ReturnsScreen.tsx')),
});
const returnFigures = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/returns/figures',
  validateSearch: parseDaysSearch,
  component: lazyRouteComponent(() => import('../returns/figures/FiguresScreen.tsx')),
});
const newReturn = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/returns/new',
  validateSearch: parseNewReturnSearch,
  component: lazyRouteComponent(() => import('../returns/new/NewReturnScreen.tsx')),
});
const oneReturn = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/returns/$returnId',
  component: lazyRouteComponent(() => import('../returns/ReturnScreen.tsx')),
});
const one = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('../orders/OrderScreen.tsx')),
});
const notices = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices',
  component: lazyRouteComponent(() => import('../notices/NoticesScreen.tsx')),
});
const notice = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices/$noticeId',
  component: lazyRouteComponent(() => import('../notices/NoticeScreen.tsx')),
});
const loyalty = createRoute({
  getParentRoute: () => signedIn,
  path: '/loyalty',
  validateSearch: parseLoyaltySearch,
  component: lazyRouteComponent(() => import('../loyalty/LoyaltyScreen.tsx')),
});
const buyers = createRoute({
  getParentRoute: () => signedIn,
  path: '/loyalty/customers',
  validateSearch: parseBuyersSearch,
  component: lazyRouteComponent(() => import('../loyalty/BuyersScreen.tsx')),
});

/** What was ordered, and what customers are told of it. */
export const orderRoutes = [
  list,
  imports,
  imported,
  connections,
  returns,
  returnFigures,
  newReturn,
  oneReturn,
  one,
  notices,
  notice,
  loyalty,
  buyers,
] as const;
