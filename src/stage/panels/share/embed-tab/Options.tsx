/** What can be chosen for the widget: its size, how it begins, what it shows. */
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { THEMES } from "../../../../params/index.ts";
import { Choice } from "../../../../ui/index.ts";
import { EMBED_TAB_STRINGS as words } from "../../../strings/embed-tab.ts";
import { RadioGroup } from "../RadioGroup.tsx";
import { OFFERED_PARTS, SIDES, SIZES, sideOf, type EmbedChoices, type Size } from "./choices.ts";

interface OptionsProps {
  readonly choices: EmbedChoices;
  readonly onChange: (changes: Partial<EmbedChoices>) => void;
}

const nameOf = ({ width, height }: Size): string => `${width} × ${height}`;
const CUSTOM = "custom";

export function SizeChoices({ choices: { size, fluid }, onChange }: OptionsProps): ReactNode {
  const [isCustom, setCustom] = useState(false);
  const value = isCustom ? CUSTOM : nameOf(size);
  const choose = (chosen: string): void => {
    const found = SIZES.find((each) => nameOf(each) === chosen);
    setCustom(found === undefined);
    if (found) onChange({ size: found });
  };
  const names = SIZES.map((each) => ({ value: nameOf(each), text: nameOf(each) }));
  return (
    <div className="embed-options">
      <RadioGroup
        legend={words.size}
        value={value}
        onChoose={choose}
        options={[...names, { value: CUSTOM, text: words.custom }]}
      />
      {isCustom ? (
        <div className="embed-options__sides">
          <Side
            name={words.width}
            value={size.width}
            onSet={(width) => onChange({ size: { ...size, width } })}
          />
          <Side
            name={words.height}
            value={size.height}
            onSet={(height) => onChange({ size: { ...size, height } })}
          />
        </div>
      ) : null}
      <Check text={words.fluid} isOn={fluid} onSet={(on) => onChange({ fluid: on })} />
    </div>
  );
}

interface SideProps {
  readonly name: string;
  readonly value: number;
  readonly onSet: (value: number) => void;
}

/** What is typed counts as soon as it is a size; else it is taken back. */
function Side({ name, value, onSet }: SideProps): ReactNode {
  const [text, setText] = useState(String(value));
  return (
    <label className="embed-options__side">
      {name}
      <input
        type="number"
        inputMode="numeric"
        min={SIDES.min}
        max={SIDES.max}
        step={10}
        value={text}
        aria-invalid={sideOf(text) === null}
        onChange={(event) => {
          setText(event.currentTarget.value);
          const side = sideOf(event.currentTarget.value);
          if (side !== null) onSet(side);
        }}
        onBlur={() => setText(String(value))}
      />
    </label>
  );
}

interface BeginChoicesProps extends OptionsProps {
  /** Without a pinned cell there is nothing to choose. */
  readonly hasPin: boolean;
}

const BEGINNINGS = ["moment", "pin", "play", "click", "keys"] as const;

export function BeginChoices({ choices, onChange, hasPin }: BeginChoicesProps): ReactNode {
  const theme = useId();
  const offered = BEGINNINGS.filter((name) => name !== "pin" || hasPin);
  return (
    <fieldset className="embed-options">
      <legend className="radios__legend">{words.begins}</legend>
      {offered.map((name) => (
        <Check
          key={name}
          text={words[name]}
          isOn={choices[name]}
          onSet={(on) => onChange({ [name]: on })}
        />
      ))}
      <p className="embed-options__theme">
        <label htmlFor={theme}>{words.theme}</label>{" "}
        <Choice
          id={theme}
          value={choices.theme}
          options={THEMES.map((value) => ({ value, text: words.themes[value] }))}
          onChoose={(chosen) => {
            const found = THEMES.find((each) => each === chosen);
            if (found) onChange({ theme: found });
          }}
        />
      </p>
    </fieldset>
  );
}

export function PartChoices({ choices: { hide, locked }, onChange }: OptionsProps): ReactNode {
  return (
    <fieldset className="embed-options">
      <legend className="radios__legend">{words.shows}</legend>
      {OFFERED_PARTS.map((part) => (
        <Check
          key={part}
          text={words.parts[part]}
          isOn={!hide.includes(part)}
          onSet={(on) =>
            onChange({ hide: on ? hide.filter((each) => each !== part) : [...hide, part] })
          }
        />
      ))}
      <Check text={words.locked} isOn={locked} onSet={(on) => onChange({ locked: on })} />
    </fieldset>
  );
}

interface CheckProps {
  readonly text: string;
  readonly isOn: boolean;
  readonly onSet: (on: boolean) => void;
}

function Check({ text, isOn, onSet }: CheckProps): ReactNode {
  return (
    <label className="radios__option">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onSet(event.currentTarget.checked)}
      />
      {text}
    </label>
  );
}
