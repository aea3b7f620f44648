/** Lists sounds of names: the Cyrillic letters that stand for Latin ones, in names from any language. */

/**
 * One spelling a line: Latin letters, and what Russian texts write for them, each with its cost if it is not usual
 * somewhere. `^` is the beginning of the name and `$` its end, where the line stands for the one without this sign; `_` is
 * nothing. Costs say how sure somebody can be who sees both names: what some language reads so is free, even where English
 * does not.
 *
 * Letters are plain: `й` and `ы` are `и`, `э` and `ё` are `е`, `щ` is `ш`, `ю` is `иу` and `я` is `иа`; a sign of
 * softness is `и` before a vowel, and nothing elsewhere.
 */
export const SOUNDS = `
a а е1 еи1 о2 иа3
aa а о2
ae е еи1 а2
ai еи и3 е1
ain$ ен
aire ер
ais$ е
al о3
ao ан2 ау1
ar а3
au о1
augh о
ault$ о
aux$ о
aw о оу1
awe о
ay еи
aye еи аи
b б п3
c к с1 ц ч1
c$ к ч ц
cc кч
ce$ с
ch ч х ш1
ch$ ч х к1
ci с1 си ч1 чи
ck к
cs ч
cz ч
d д т3
d$ д _3 т2
dg дж
dt$ т
e е и1 о3 а3 _3
e$ _ е и1
ea и е еи
eau о
eaux о
ee и е1
ei аи и1 еие2
eo о
^er ер
er р1
er$ ер е1 р1
es$ с з
et$ е1
eu ои е ев
ew иу у
ey и
ez е1
f ф в3
ff в1
g г дж1 ж1 х2 к3
ge дж ж
ge$ дж ж г
gh _ ф2
gi дж джи
gj г дж
gli ли
gn н ни
gu г
gy ди
^h х г1 _2
h х _ г1
h$ _ х
hw х1
i и аи _3 е2 иа3
ie и е1
ii и
ij еи аи и1
ille$ ии
illon ион
in ен1
ing ин
io е1 о2
ire аир ир
iy и
j дж и х1 ж дз1 ч3 ш4 _3
je е
ji цзи ци1 дзи
k к г3
kh х
^kn н
l л
lh ли
lk к
ll и2 ли
lm м
m м
^mac мек
mb м
^mc мак
mn м
n н
ng н1
nh ни
ni н1
ny н
o о оу1 а1 у2 е2 _4
oa оу о
oe е о оу у
oeu е
oi уа
ois$ уа
oix$ уа
oo у о1
ot$ о
ou у ау о1 а1
ough о аф оф
ould уд олд
oux у
ow ау о
owe оу
oy уаи
p п б3
pf ф
ph ф
^ps с
q к ц кв2 г3
qu к кв
r р ж2
rt р2
rz ж р1
s с з ш2 ж3
s$ с з _3 ш2
sc с ш
sh ш
shch ш
sj ш
ski$ скаиа2
sky$ скаиа2
^sp шп
ssh ш
^st ст шт
st шт1
stl сл
sy ш
sz ш с
t т д3
t$ т д3 _2
tch ч
ten тн
th з1 с1
ti ш3 ци2
tj ч т
tle тл сл
ts ц
tsch ч
tz ц
tzsch чш
u у а1 иу в2 о3 и2 е3
ue у иу е1
ueh ие
ui и1 ви иу оу2
ur ер
uy ои аи еи
v в ф1
v$ в ф
w в у
wa уо
^wh у х
wo у
^wr р
wu у
^x кс с ш х1 к2 з1
x кс с ш1 х1 з1 _4
y и аи1
y$ и аи2
ya а2
ye е аи
yo е о2
yu у1
z з с ц цз
zh ж чж
zs ж
`;
