/** The layouts of an export for Hugo: the least that shows all articles, until a theme takes their place. */

export const LAYOUTS: Readonly<Record<string, string>> = {
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="{{ site.Language.Lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title>
{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
<link rel="canonical" href="{{ .Permalink }}">
{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end -}}
</head>
<body>
<main>
<h1>{{ .Title }}</h1>
{{ block "main" . }}{{ end }}
</main>
</body>
</html>
`,
  'layouts/_default/single.html': `{{ define "main" }}
{{ $written := "" }}{{ with .Params.written }}{{ with .date }}{{ if not (in . "T") }}{{ $written = . }}{{ end }}{{ end }}{{ end -}}
<p>{{ with $written }}{{ . }}{{ else }}<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date | time.Format ":date_long" }}</time>{{ end }}</p>
{{ with .Params.image }}<figure><img src="{{ strings.TrimPrefix "/" .src | relURL }}" alt="{{ .alt }}">{{ with .caption }}<figcaption>{{ . }}</figcaption>{{ end }}</figure>{{ end }}
{{ .Content }}
<ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ end }}
`,
  'layouts/_default/list.html': `{{ define "main" }}
<ul>{{ range cond .IsHome site.RegularPages .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>
{{ end }}
`,
};
