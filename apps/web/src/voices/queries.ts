import type {
  FeedbackDetail,
  FeedbackFigures,
  FeedbackItem,
  FeedbackList,
  Survey,
  SurveyAnswer,
  SurveyFigures,
  SurveyInvitation,
  SurveyPreview,
  SurveySettings,
  SurveySummary,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { AnswersSearch, FiguresSearch, InvitationsSearch } from './search.ts';

type Cursor = { pageParam: string | null };
type Asked = Record<string, string | number | null | undefined>;

/** Keys begin with «surveys» and «feedback», so that news makes all of them stale. */
function pages<Item>(queryKey: unknown[], path: string, asked: Asked) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }: Cursor) => api.get<Page<Item>>(path, { ...asked, cursor: pageParam, limit: 30 }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Item>) => last.nextCursor,
  });
}

export const surveysQuery = queryOptions({
  queryKey: ['surveys', 'list'],
  queryFn: async () => (await api.get<{ items: SurveySummary[] }>('/surveys')).items,
});

export const surveyQuery = (id: string) =>
  queryOptions({ queryKey: ['surveys', 'one', id], queryFn: () => api.get<Survey>(`/surveys/${id}`) });

export const starterQuery = (trigger: string) =>
  queryOptions({
    queryKey: ['survey-starter', trigger],
    queryFn: () => api.get<Pick<Survey, 'name' | 'rules' | 'content'>>('/survey-starter', { trigger }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const figuresQuery = (id: string, asked: FiguresSearch) =>
  queryOptions({
    queryKey: ['surveys', 'figures', id, asked],
    queryFn: () => api.get<SurveyFigures>(`/surveys/${id}/figures`, { ...asked }),
    placeholderData: keepPreviousData,
  });

export const previewQuery = (id: string, language: 'ja' | 'en') =>
  queryOptions({
    queryKey: ['surveys', 'preview', id, language],
    queryFn: () => api.get<SurveyPreview>(`/surveys/${id}/preview`, { language }),
  });

export const answersQuery = (id: string, asked: AnswersSearch) =>
  pages<SurveyAnswer>(['surveys', 'answers', id, asked], `/surveys/${id}/answers`, asked);

export const invitationsQuery = (id: string, asked: InvitationsSearch) =>
  pages<SurveyInvitation>(['surveys', 'invitations', id, asked], `/surveys/${id}/invitations`, asked);

export const answerQuery = (id: string) =>
  queryOptions({
    queryKey: ['surveys', 'answer', id],
    queryFn: () => api.get<SurveyAnswer>(`/survey-answers/${id}`),
  });

export const settingsQuery = queryOptions({
  queryKey: ['surveys', 'settings'],
  queryFn: () => api.get<SurveySettings>('/survey-settings'),
});

export const feedbackQuery = (list: FeedbackList) =>
  pages<FeedbackItem>(['feedback', 'list', list], '/feedback', { list });

export const feedbackFiguresQuery = queryOptions({
  queryKey: ['feedback', 'figures'],
  queryFn: () => api.get<FeedbackFigures>('/feedback/figures'),
});

export const itemQuery = (id: string) =>
  queryOptions({
    queryKey: ['feedback', 'one', id],
    queryFn: () => api.get<FeedbackDetail>(`/feedback/${id}`),
  });

export const alikeQuery = (id: string) =>
  queryOptions({
    queryKey: ['feedback', 'alike', id],
    queryFn: async () => (await api.get<{ items: FeedbackItem[] }>(`/feedback/${id}/alike`)).items,
  });
