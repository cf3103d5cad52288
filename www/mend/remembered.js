const MOST = 20_000;

/** A question about a word whose answers are remembered, for as long as there are not too many. */
export function remembered(ask) {
  const answers = new Map();
  return (word) => {
    let answer = answers.get(word);
    if (answer === undefined) {
      if (answers.size >= MOST) answers.clear();
      answers.set(word, (answer = ask(word)));
    }
    return answer;
  };
}
