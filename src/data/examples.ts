/** Lines of code that read the archive's data: each answers a question. */

/**
 * Makes the examples.
 * @param folder the full address of the data: `https://example.org/data/`
 * @param part the year that they read: `2021`
 * @returns the name of each language with its lines
 */
export function readingExamples(
  folder: string,
  part: string,
): readonly (readonly [string, string])[] {
  return [
    [
      'Python',
      `import pandas as pd

articles = pd.read_json(
    "${folder}articles-${part}.jsonl.gz",
    lines=True,
)
print(articles.groupby("language").size())`,
    ],
    [
      'R',
      `stories <- read.csv(
  gzcon(url("${folder}stories.csv.gz")),
  fileEncoding = "UTF-8-BOM"
)
translated <- stories[!is.na(stories$days), ]
mean(translated$days <= 7)`,
    ],
    [
      'DuckDB',
      `SELECT left(date::VARCHAR, 4) AS year, language, count(*)
FROM read_csv('articles-*.csv.gz', union_by_name = true)
GROUP BY ALL ORDER BY ALL;`,
    ],
    [
      'SQL (SQLite)',
      `.mode csv
.import '|gunzip -c edges.csv.gz' edges
.import '|gunzip -c nodes.csv.gz' nodes
SELECT title, count(*)
FROM edges JOIN nodes ON target = node
WHERE target_kind = 'article'
GROUP BY target ORDER BY 2 DESC LIMIT 10;`,
    ],
  ];
}
