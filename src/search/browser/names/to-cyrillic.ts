/** Rules that write Latin letters in Cyrillic: for Russian, Indonesian, old Indonesian and Western names. */
import { readRules } from './rewrite.ts';

/** `е` is for `ё`, too, and `ий` for `ый`: the index does not distinguish them. */
export const toCyrillic = readRules(`
tsk(?:iy|yy|yi|y|ii|ij|i)>$ цкий тский6
sk(?:iy|yy|yi|y|ii|ij|i)>$ ский ски9
c?shch щ
stein штейн штайн5
^<mc мак
tsch ч
tch ч
sch ш щ6
zh ж
kh х к9
tsj ч
tj ч ть9
dj дж
dg дж
wh у в4
sj ш сь8
cz ч
ch>[rl] х к5
ch ч х6 ш8
sh ш
sy>V ш сь9
V<ts>$ тс ц3
t[sz] ц тс7
ck к
ph ф
th т тх9
ngh нх нг5
gh г
dh д
bh б
qu кв
^<x кс с4
x кс
o<ff>$ в ф3
ow>$ оу3 ов
ow оу3 ау4 ов6
oe>v ое
oe у е7 оэ8 ое9
oo у оо8
ou у ау8 оу8
ue>[lrnk] ю4 уэ3 уе3
ee>v ее
ee и ее5
ea>[^aeiou] и3 еа ео9
(?:iy|yy|yi|ij|ii)>$ ий
ey>$ ей и3
ie>$ и ие2
iya ия
e<z>$ с з2
ian>$ иан ян2
ia>$ ия иа5
ia иа ья5 ия9
ie ие ье4 и8
io ио ьо9
iu иу ю8
^<yo йо е2
^<y[ie] е и6
^<y>K и
lyi льи
ya>$ я ья4
[bgmpv]<ya я ья3
^K+<ya я ья8
K<ya ья я1
K<yu ю ью2
K<ye ье1 е1
K<yo е ьо3
V<yo йо е4
ya я
yu ю
ye е
yo йо
V<y й
y>$ ий
^y й
y ы и3
^<ja джа я7 жа9
^<ju джу ю6 жу6 ху9
^<je дже е6 же9
^<jo джо йо7 хо9
V<j>[^aeiou]|$ й
a<ja>$ я джа1
V<ja джа1 я1
V<ju джу ю4
V<jo джо йо2
^<nj нь
nja нджа нья4
nju нджу нью5
nj ндж нь6
j дж ж7
^<e э е5
[dt]<er>$ ер р5
[ao]<e э е1
K<i>[^aeiouyh]e$ и ай4
e>i(?:[^aeiou]|$) е а7
e е
ai>[nld][sf]?[a-z] ей4 аи ай3 эй6
[ae]<i>[lrn] и й3
[ae]<i>[^aeiou]|$ й и6
[ae]<i и й6
[ou]<i>$ й и2
[ou]<i и й5
i и
c>[eiy] ч с5 ц9
c>[aou] к ч2
vic>$ вич
c>$ к ч3
c к
^<sr ср шр2
^<h х г5
V<h>$ х _2
V<h>K х _7
h х г6
l>sk ль л4
l>[^aeiouyl] л ль4
ll>$ лл ль5 л6
[lrnt]<z>$ ц з5
wa>[lrt] уо3 ва уа4
we ве уэ4 уе8
w>V в у4
w в у7
[cs]h<o>v е о4
l>$ л ль3
[aey]<n>$ н нь7
K<a>K а э4 е7
^<a>K а э5 е8
a а
b б
d д
f ф
g>[eiy] г дж7
g г
k к
l л
m м
n н
o о
p п
q к
r р
V<s>V с з6
s с
t т
K<u>K у а5 ю7
u у
^<v в ф6
v в
z з
`);
