import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  parseAnswersSearch,
  parseFeedbackSearch,
  parseFiguresSearch,
  parseInvitationsSearch,
  parseNewSurveySearch,
} from '../voices/search.ts';
import { signedIn } from './shell-routes.ts';

const list = createRoute({
  getParentRoute: () => signedIn,
  path: '/voices',
  component: lazyRouteComponent(() => import('../voices/surveys/SurveysScreen.tsx')),
});
const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/voices/settings',
  component: lazyRouteComponent(() => import('../voices/SettingsScreen.tsx')),
});
const begin = createRoute({
  getParentRoute: () => signedIn,
  path: '/voices/surveys/new',
  validateSearch: parseNewSurveySearch,
  component: lazyRouteComponent(() => import('../voices/form/NewSurveyScreen.tsx')),
});
const one = createRoute({
  getParentRoute: () => signedIn,
  path: '/voices/surveys/$surveyId',
  validateSearch: parseFiguresSearch,
  component: lazyRouteComponent(() => import('../voices/surveys/SurveyScreen.tsx')),
});
const edit = createRoute({
  getParentRoute: () => signedIn,
  path: '/voices/surveys/$surveyId/edit',
  component: lazyRouteComponent(() => import('../voices/form/EditSurveyScreen.tsx')),
});
const answers = createRoute({
  getParentRoute: () => signedIn,
  path: '/voices/surveys/$surveyId/answers',
  validateSearch: parseAnswersSearch,
  component: lazyRouteComponent(() => import('../voices/surveys/AnswersScreen.tsx')),
});
const invitations = createRoute({
  getParentRoute: () => signedIn,
  path: '/voices/surveys/$surveyId/invitations',
  validateSearch: parseInvitationsSearch,
  component: lazyRouteComponent(() => import('../voices/surveys/InvitationsScreen.tsx')),
});
const answer = createRoute({
  getParentRoute: () => signedIn,
  path: '/voices/answers/$answerId',
  component: lazyRouteComponent(() => import('../voices/surveys/AnswerScreen.tsx')),
});
const feedback = createRoute({
  getParentRoute: () => signedIn,
  path: '/voices/feedback',
  validateSearch: parseFeedbackSearch,
  component: lazyRouteComponent(() => import('../voices/feedback/FeedbackScreen.tsx')),
});
const item = createRoute({
  getParentRoute: () => signedIn,
  path: '/voices/feedback/$itemId',
  component: lazyRouteComponent(() => import('../voices/feedback/ItemScreen.tsx')),
});

/** お声: surveys, what was answered, and what customers said. */
export const voicesRoutes = [
  list,
  settings,
  begin,
  one,
  edit,
  answers,
  invitations,
  answer,
  feedback,
  item,
] as const;
