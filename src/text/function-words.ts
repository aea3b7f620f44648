/** Lists words that show a language at once: articles, prepositions, conjunctions, pronouns, auxiliaries. */

/**
 * A dozen frequent words for languages that a newspaper quotes and a site is seldom written in. They decide nothing:
 * where a text has some of them, the detector is asked, which takes time to load. Words that a site's
 * language has too are no harm where they are listed for both.
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to is that with are this it was they not have from by which has',
  es: 'el la los las de del que y en una un por con para es se su al lo más como',
  it: 'il la le gli di della del dei che e un una per con non è sono si nel alla da ha anche',
  fr: 'le la les des du de et un une est pour dans que qui sur pas au avec ne ce il par en',
  pt: 'o os as do da dos das de que e um uma para com não em no na se por é ao mais',
  de: 'der die das und ist nicht ein eine den dem mit von zu für auf im sich des sie auch es',
  nl: 'het een van en de is dat niet op te voor met zijn er aan ook als bij',
  sv: 'och att det som en är på för av inte den med har ett till om',
  da: 'og at det en er på for af ikke den med har et til der de',
  fi: 'ja on ei se että hän oli mutta ovat joka kun myös niin ole sen',
  pl: 'i w na z się nie że do jest to od przez po o dla są jak ale',
  cs: 'a v na se je že s z do to o který jsou pro ale jako není byl',
  hu: 'a az és hogy nem egy is van volt ez de csak meg mint már',
  ro: 'și în de la pe nu cu este un o pentru că din care mai se',
  hr: 'i u je se na da su za od s koji nije što ne kao ali bi',
  tr: 've bir bu için ile da de çok olarak daha olan gibi ne kadar ama',
  fil: 'ang ng sa mga na ay at ni si hindi ito para kung',
  vi: 'và của là có không được cho một các trong người này đã với những',
  uk: 'і та що з до як це від або але він його які її щоб був',
  be: 'і ў што гэта ён яна яго якія але ад было ці',
  bg: 'и в на за не от с по се че е са като ще това беше със си към няма',
  sr: 'и на за не од са је се су који која није што као али би сам или због',
};
