import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseKnowledgeSearch, parseNewArticle } from '../knowledge/search.ts';
import { signedIn } from './shell-routes.ts';

const list = createRoute({
  getParentRoute: () => signedIn,
  path: '/knowledge',
  validateSearch: parseKnowledgeSearch,
  component: lazyRouteComponent(() => import('../knowledge/KnowledgeScreen.tsx')),
});
const added = createRoute({
  getParentRoute: () => signedIn,
  path: '/knowledge/new',
  validateSearch: parseNewArticle,
  component: lazyRouteComponent(() => import('../knowledge/NewArticleScreen.tsx')),
});
const candidates = createRoute({
  getParentRoute: () => signedIn,
  path: '/knowledge/candidates',
  component: lazyRouteComponent(() => import('../knowledge/CandidatesScreen.tsx')),
});
const questions = createRoute({
  getParentRoute: () => signedIn,
  path: '/knowledge/questions',
  component: lazyRouteComponent(() => import('../knowledge/questions/QuestionsScreen.tsx')),
});
const helpCentre = createRoute({
  getParentRoute: () => signedIn,
  path: '/knowledge/help-centre',
  component: lazyRouteComponent(() => import('../knowledge/settings/HelpCentreScreen.tsx')),
});
const article = createRoute({
  getParentRoute: () => signedIn,
  path: '/knowledge/$id',
  component: lazyRouteComponent(() => import('../knowledge/ArticleScreen.tsx')),
});

/** The knowledge base. */
export const knowledgeRoutes = [list, added, candidates, questions, helpCentre, article] as const;
