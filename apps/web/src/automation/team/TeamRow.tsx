import type { TeamMember } from '@madoguchi/contract';
import { Button, TagsInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { api } from '../../kit/api.ts';
import { isComposing } from '../../kit/combo.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Row } from '../../kit/Rows.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import styles from '../automation.module.css';
import { inPage } from '../editor/options.ts';

type Props = { member: TeamMember; known: string[]; canWrite: boolean };

/** One member: available or not, seen when, how much to do, and skills, which a lead writes. */
export function TeamRow({ member, known, canWrite }: Props) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const { name, availability, here, lastSeenAt, skills, load } = member;
  return (
    <Row
      title={name}
      detail={
        <span className={styles.mine}>
          <StateDot tone={availability === 'away' ? 'quiet' : 'good'}>{t(`team.${availability}`)}</StateDot>
          <span>
            {here ? (
              t('team.here')
            ) : lastSeenAt === null ? (
              t('team.neverSeen')
            ) : (
              <>
                {t('team.seen')} <When at={lastSeenAt} />
              </>
            )}
          </span>
          <span>{t('team.load', { count: load })}</span>
        </span>
      }
      actions={
        canWrite &&
        !editing && (
          <Button variant="default" aria-label={t('team.editOne', { name })} onClick={() => setEditing(true)}>
            {t('team.edit')}
          </Button>
        )
      }
    >
      {editing ? (
        <SkillForm member={member} known={known} onClose={() => setEditing(false)} />
      ) : skills.length === 0 ? (
        <p className={styles.hint}>{t('team.noSkills')}</p>
      ) : (
        <ul className={styles.skills} aria-label={t('team.skillsOf', { name })}>
          {skills.map((skill) => (
            <li key={skill} className={styles.skill}>
              {skill}
            </li>
          ))}
        </ul>
      )}
    </Row>
  );
}

function SkillForm({ member, known, onClose }: { member: TeamMember; known: string[]; onClose: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [skills, setSkills] = useState(member.skills);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    setFailure(null);
    try {
      await api.put(`/team/${member.id}/skills`, { skills });
      await queryClient.invalidateQueries({ queryKey: ['team'] });
      notify(t('team.skillsSaved', { name: member.name }));
      onClose();
    } catch (error) {
      setFailure(error);
      setPending(false);
    }
  }

  return (
    <form
      className={styles.skillForm}
      onSubmit={(event) => void save(event)}
      onKeyDownCapture={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.stopPropagation();
      }}
    >
      <TagsInput
        label={t('team.skillsOf', { name: member.name })}
        description={t('team.skillsHint')}
        data={known}
        maxTags={20}
        acceptValueOnBlur
        comboboxProps={inPage}
        value={skills}
        onChange={(chosen) => setSkills(chosen.map((skill) => skill.slice(0, 40)))}
      />
      <FormFailure error={failure} />
      <div className={styles.bar}>
        <Button type="submit" loading={pending}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
