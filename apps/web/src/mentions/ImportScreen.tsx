import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ListImportScreen } from '../imports/ListImportScreen.tsx';
import { MappingForm } from '../imports/MappingForm.tsx';
import { mentionLists } from './imports.ts';
import { useMentions } from './words.ts';

const route = getRouteApi('/signed-in/mentions/import/$importId');

export default function ImportScreen() {
  return <ImportView id={route.useParams().importId} />;
}

/** One list of mentions. */
export function ImportView({ id }: { id: string }) {
  const w = useMentions();
  const navigate = useNavigate();
  return (
    <ListImportScreen
      kind={mentionLists}
      importId={id}
      back={{ to: '/mentions/import', label: w('imports') }}
    >
      {(list) => (
        <MappingForm
          key={list.id}
          kind={mentionLists}
          list={list}
          more={{}}
          onDiscarded={() => navigate({ to: '/mentions/import' })}
        />
      )}
    </ListImportScreen>
  );
}
