/** Names of people that no rule spells in another script: whole names, and given and family names, one a line. */

export const PEOPLE = `
Jokowi, Joko Widodo, Джокови, Джоко Видодо
SBY, Susilo Bambang Yudhoyono, Yudhoyono, Сусило Бамбанг Юдойоно, Юдойоно
Gus Dur, Abdurrahman Wahid, Абдуррахман Вахид
Bung Karno, Soekarno, Sukarno, Сукарно
Soeharto, Suharto, Сухарто
BJ Habibie, B.J. Habibie, Habibie, Хабиби
Megawati, Megawati Soekarnoputri, Megawati Sukarnoputri, Мегавати, Мегавати Сукарнопутри
Prabowo, Prabowo Subianto, Прабово, Прабово Субианто
Ahok, Basuki Tjahaja Purnama, Ахок
Sri Mulyani, Sri Mulyani Indrawati, Шри Мульяни, Шри Муляни
Xi Jinping, Xi, Си Цзиньпин
Mao Zedong, Mao Tse Tung, Mao, Мао Цзэдун, Мао
Deng Xiaoping, Дэн Сяопин
Li Keqiang, Ли Кэцян
Wang Yi, Ван И
Kim Jong Un, Kim Jong-un, Ким Чен Ын
Kim Jong Il, Kim Jong-il, Ким Чен Ир
Kim Il Sung, Kim Il-sung, Ким Ир Сен
Moon Jae In, Moon Jae-in, Мун Чжэ Ин
Yoon Suk Yeol, Yoon Suk-yeol, Юн Сок Ёль
Park Geun Hye, Park Geun-hye, Пак Кын Хе
Ban Ki Moon, Ban Ki-moon, Пан Ги Мун
Shinzo Abe, Abe, Синдзо Абэ, Абэ
Fumio Kishida, Kishida, Фумио Кисида, Кисида
Narendra Modi, Modi, Нарендра Моди, Моди
Aung San Suu Kyi, Suu Kyi, Аун Сан Су Чжи
Ho Chi Minh, Хо Ши Мин
Dalai Lama, Далай-лама
Paus Fransiskus, Pope Francis, Папа Франциск, папа римский Франциск
Yohanes Paulus II, John Paul II, Иоанн Павел II
Benediktus XVI, Benedict XVI, Бенедикт XVI
Patriark Kirill, Patriarch Kirill, Патриарх Кирилл
Theresa May, Тереза Мэй
Boris Johnson, Борис Джонсон
Margaret Thatcher, Thatcher, Маргарет Тэтчер, Тэтчер
Winston Churchill, Churchill, Уинстон Черчилль, Черчилль
Ratu Elizabeth, Elizabeth II, Queen Elizabeth, Елизавета II, королева Елизавета
Pangeran Harry, Prince Harry, принц Гарри
Raja Charles, King Charles, Charles III, Карл III
Angela Merkel, Merkel, Ангела Меркель, Меркель
Olaf Scholz, Scholz, Олаф Шольц, Шольц
Emmanuel Macron, Macron, Эммануэль Макрон, Макрон
Nicolas Sarkozy, Sarkozy, Николя Саркози, Саркози
Marine Le Pen, Le Pen, Марин Ле Пен, Ле Пен
Charles de Gaulle, De Gaulle, Шарль де Голль, де Голль
Donald Trump, Trump, Дональд Трамп, Трамп
Joe Biden, Biden, Джо Байден, Байден
Barack Obama, Obama, Барак Обама, Обама
George W. Bush, Bush, Джордж Буш, Буш
Bill Clinton, Билл Клинтон
Hillary Clinton, Хиллари Клинтон
John F. Kennedy, Kennedy, JFK, Джон Кеннеди, Кеннеди
Richard Nixon, Nixon, Ричард Никсон, Никсон
Henry Kissinger, Kissinger, Генри Киссинджер, Киссинджер
Martin Luther King, Мартин Лютер Кинг
Mike Pompeo, Майк Помпео
Elon Musk, Musk, Илон Маск, Маск
Mark Zuckerberg, Zuckerberg, Марк Цукерберг, Цукерберг
Bill Gates, Билл Гейтс
Steve Jobs, Стив Джобс
Recep Tayyip Erdogan, Recep Tayyip Erdoğan, Erdogan, Реджеп Тайип Эрдоган, Эрдоган
Bashar al Assad, Bashar al-Assad, Assad, Башар Асад, Асад
Saddam Hussein, Саддам Хусейн
Muammar Khadafi, Muammar Gaddafi, Khadafi, Gaddafi, Qaddafi, Муаммар Каддафи, Каддафи
Osama bin Laden, Usamah bin Ladin, Осама бен Ладен, бен Ладен
Benjamin Netanyahu, Netanyahu, Биньямин Нетаньяху, Нетаньяху
Yasser Arafat, Arafat, Ясир Арафат, Арафат
Mahmoud Abbas, Махмуд Аббас
Ayatollah Khomeini, Khomeini, Хомейни
Ali Khamenei, Khamenei, Али Хаменеи, Хаменеи
Mohammed bin Salman, Muhammad bin Salman, MBS, Мухаммед бин Салман
Jamal Khashoggi, Khashoggi, Джамаль Хашогги, Хашогги
Volodymyr Zelensky, Volodymyr Zelenskyy, Zelensky, Zelenskyy, Владимир Зеленский, Зеленский
Petro Poroshenko, Poroshenko, Пётр Порошенко, Порошенко
Alexander Lukashenko, Aleksandr Lukashenko, Lukashenko, Lukashenka, Александр Лукашенко, Лукашенко
Vladimir Putin, Putin, Владимир Путин, Путин
Dmitry Medvedev, Dmitri Medvedev, Medvedev, Дмитрий Медведев, Медведев
Sergey Lavrov, Sergei Lavrov, Lavrov, Сергей Лавров, Лавров
Sergey Shoigu, Sergei Shoigu, Shoigu, Сергей Шойгу, Шойгу
Dmitry Peskov, Peskov, Дмитрий Песков, Песков
Alexei Navalny, Navalny, Алексей Навальный, Навальный
Mikhail Gorbachev, Mikhail Gorbachyov, Gorbachev, Михаил Горбачёв, Горбачёв
Boris Yeltsin, Yeltsin, Борис Ельцин, Ельцин
Joseph Stalin, Josef Stalin, Stalin, Иосиф Сталин, Сталин
Vladimir Lenin, Lenin, Владимир Ленин, Ленин
Yuri Gagarin, Gagarin, Юрий Гагарин, Гагарин
Fyodor Dostoevsky, Dostoevsky, Dostoyevsky, Фёдор Достоевский, Достоевский
Leo Tolstoy, Lev Tolstoy, Tolstoy, Лев Толстой, Толстой
Pyotr Tchaikovsky, Tchaikovsky, Пётр Чайковский, Чайковский
Adolf Hitler, Hitler, Адольф Гитлер, Гитлер
Albert Einstein, Einstein, Альберт Эйнштейн, Эйнштейн
Fidel Castro, Фидель Кастро
Che Guevara, Guevara, Че Гевара
Hugo Chavez, Hugo Chávez, Уго Чавес
Nicolas Maduro, Nicolás Maduro, Maduro, Николас Мадуро, Мадуро
Jair Bolsonaro, Bolsonaro, Жаир Болсонару, Болсонару
Lula da Silva, Lula, Лула да Силва, Лула
Dilma Rousseff, Rousseff, Дилма Роуссефф, Русеф
Rodrigo Duterte, Duterte, Родриго Дутерте, Дутерте
Mahathir Mohamad, Mahathir, Махатхир Мохамад, Махатхир
Najib Razak, Наджиб Разак
Lee Kuan Yew, Ли Куан Ю
Lee Hsien Loong, Ли Сянь Лун
Kofi Annan, Кофи Аннан
Antonio Guterres, António Guterres, Guterres, Антониу Гутерриш, Гутерриш
Nelson Mandela, Mandela, Нельсон Мандела, Мандела
Mahatma Gandhi, Gandhi, Махатма Ганди, Ганди
Indira Gandhi, Индира Ганди
Jawaharlal Nehru, Nehru, Джавахарлал Неру, Неру
Ursula von der Leyen, von der Leyen, Урсула фон дер Ляйен
Jens Stoltenberg, Stoltenberg, Йенс Столтенберг, Столтенберг
Julian Assange, Assange, Джулиан Ассанж, Ассанж
Edward Snowden, Snowden, Эдвард Сноуден, Сноуден
Greta Thunberg, Thunberg, Грета Тунберг, Тунберг
Cristiano Ronaldo, Криштиану Роналду
Ronaldo, Роналду, Роналдо
Ronaldinho, Роналдиньо
Rivaldo, Ривалдо
Lionel Messi, Messi, Лионель Месси, Месси
Neymar, Неймар
Diego Maradona, Maradona, Диего Марадона, Марадона
Pele, Pelé, Пеле
José Mourinho, Jose Mourinho, Mourinho, Жозе Моуринью, Моуринью
David Beckham, Beckham, Дэвид Бекхэм, Бекхэм
Lewis Hamilton, Hamilton, Льюис Хэмилтон, Хэмилтон, Гамильтон
Tiger Woods, Тайгер Вудс
Roger Federer, Federer, Роджер Федерер, Федерер
Rafael Nadal, Nadal, Рафаэль Надаль, Надаль
Novak Djokovic, Novak Đoković, Djokovic, Новак Джокович, Джокович
Serena Williams, Серена Уильямс
Maria Sharapova, Sharapova, Мария Шарапова, Шарапова
Usain Bolt, Усэйн Болт
Michael Jackson, Майкл Джексон
Brett Kavanaugh, Kavanaugh, Бретт Кавано, Кавано
Jeff Flake, Flake, Джефф Флейк, Флейк
Lindsey Graham, Graham, Линдси Грэм, Грэм
John McCain, McCain, Джон Маккейн, Маккейн
Harvey Weinstein, Weinstein, Харви Вайнштейн, Вайнштейн
Bill Cosby, Cosby, Билл Косби, Косби
Meghan Markle, Markle, Меган Маркл, Маркл
Abraham, Авраам, Абрахам
Adam, Адам
Adrian, Эдриан, Адриан
Alan, Allan, Allen, Алан, Аллан, Аллен
Albert, Альберт
Alex, Алекс
Alexander, Aleksandr, Aleksander, Александр
Alexandra, Aleksandra, Александра
Alfred, Альфред
Alice, Элис, Алиса
Amanda, Аманда
Amy, Эми
Andrea, Андреа
Andrew, Эндрю
Andrey, Andrei, Andrej, Андрей
Angelina, Анджелина, Ангелина
Ann, Anne, Энн, Анна
Anthony, Энтони
Arnold, Арнольд
Arthur, Артур
Barbara, Барбара
Ben, Бен
Bernard, Бернар, Бернард
Betty, Бетти
Bill, Билл
Bob, Боб
Brad, Брэд
Brian, Bryan, Брайан
Bruce, Брюс
Carl, Karl, Карл
Carlos, Карлос
Carol, Кэрол
Caroline, Кэролайн, Каролин
Catherine, Katherine, Екатерина, Кэтрин
Charles, Чарльз, Шарль
Charlie, Чарли
Chris, Крис
Christian, Кристиан
Christine, Кристин
Christopher, Кристофер
Claire, Клэр
Claude, Клод
Colin, Колин
Craig, Крейг
Cynthia, Синтия
Dan, Дэн
Daniel, Дэниел, Даниэль, Даниил
Dave, Дэйв
David, Дэвид, Давид
Dean, Дин
Debbie, Дебби
Deborah, Дебора
Dennis, Деннис
Diana, Диана
Dick, Дик
Don, Дон
Donald, Дональд
Dorothy, Дороти
Douglas, Дуглас
Duncan, Дункан
Dylan, Дилан
Ed, Эд
Eddie, Эдди
Edward, Эдвард
Elena, Елена
Elizabeth, Элизабет, Елизавета
Ellen, Эллен
Emily, Эмили
Emma, Эмма
Eric, Erik, Эрик
Ernest, Эрнест
Eugene, Юджин
Evelyn, Эвелин
Frank, Фрэнк
Fred, Фред
Frederick, Фредерик
Gabriel, Габриэль
Gary, Гэри
Gavin, Гэвин
Geoffrey, Jeffrey, Джеффри
George, Джордж
Gerald, Джеральд
Gordon, Гордон
Grace, Грейс
Greg, Грег
Guy, Гай
Hannah, Ханна
Harold, Гарольд
Harriet, Харриет
Harry, Гарри
Helen, Хелен, Елена
Henry, Генри
Herbert, Герберт
Howard, Говард
Hugh, Хью
Ian, Иэн
Irina, Ирина
Isaac, Айзек
Ivan, Иван
Jack, Джек
Jackson, Джексон
Jacob, Джейкоб, Якоб
Jacques, Жак
James, Джеймс
Jamie, Джейми
Jane, Джейн
Janet, Джанет
Jason, Джейсон
Jay, Джей
Jean, Жан, Джин
Jeff, Джефф
Jennifer, Дженнифер
Jenny, Дженни
Jeremy, Джереми
Jerry, Джерри
Jesse, Джесси
Jessica, Джессика
Jim, Джим
Jimmy, Джимми
Joan, Джоан
Joe, Джо
Joel, Джоэл
Johannes, Йоханнес
John, Джон
Johnny, Джонни
Johnson, Джонсон
Jonathan, Джонатан
Jordan, Джордан
Jorge, Хорхе
Jose, José, Хосе, Жозе
Joseph, Джозеф
Joshua, Джошуа
Juan, Хуан
Judith, Джудит
Judy, Джуди
Julia, Джулия, Юлия
Julian, Джулиан
Julie, Джули
Justin, Джастин
Karen, Карен, Кэрен
Kate, Кейт
Kathleen, Кэтлин
Kathy, Кэти
Keith, Кит
Kelly, Келли
Ken, Кен
Kenneth, Кеннет
Kevin, Кевин
Kim, Ким
Kyle, Кайл
Larry, Ларри
Laura, Лора, Лаура
Lauren, Лорен
Lee, Ли
Leonard, Леонард
Lewis, Louis, Льюис, Луи
Linda, Линда
Lisa, Лиза
Lucy, Люси
Luis, Луис
Luke, Люк
Margaret, Маргарет
Maria, Мария
Marie, Мари
Mark, Marc, Марк
Martin, Мартин
Mary, Мэри
Matt, Мэтт
Matthew, Мэтью
Maurice, Морис
Max, Макс
Maxwell, Максвелл
Melissa, Мелисса
Michael, Майкл, Михаэль
Michel, Мишель
Michelle, Мишель
Mick, Мик
Miguel, Мигель
Mike, Майк
Miller, Миллер
Mohammed, Mohamed, Mohammad, Muhammad, Мухаммед, Мохаммед
Moore, Мур
Morgan, Морган
Nancy, Нэнси
Natalie, Натали
Neil, Нил
Nicholas, Николас
Nick, Ник
Nicole, Николь
Nigel, Найджел
Noah, Ной, Ноа
Oliver, Оливер
Olivia, Оливия
Oscar, Оскар
Owen, Оуэн
Pamela, Памела
Patricia, Патриция
Patrick, Патрик
Paul, Пол, Поль, Пауль
Pedro, Педро
Peter, Питер, Петер
Phil, Фил
Philip, Phillip, Филип, Филипп
Pierre, Пьер
Rachel, Рейчел
Ralph, Ральф
Ray, Рэй
Raymond, Рэймонд
Rebecca, Ребекка
Richard, Ричард
Rick, Рик
Robert, Роберт
Robin, Робин
Robinson, Робинсон
Rodriguez, Rodríguez, Родригес
Roger, Роджер
Ron, Рон
Ronald, Рональд
Rose, Роуз
Roy, Рой
Russell, Рассел
Ruth, Рут
Ryan, Райан
Sally, Салли
Sam, Сэм
Samantha, Саманта
Samuel, Сэмюэл, Самуэль
Sandra, Сандра
Sarah, Сара
Scott, Скотт
Sean, Shaun, Шон
Sharon, Шэрон
Simon, Саймон
Smith, Смит
Sophie, Софи
Stanley, Стэнли
Stephanie, Стефани
Stephen, Steven, Стивен
Steve, Стив
Stewart, Stuart, Стюарт
Sue, Сью
Susan, Сьюзан
Taylor, Тейлор
Ted, Тед
Terry, Терри
Theresa, Teresa, Тереза
Thomas, Томас
Thompson, Томпсон
Tim, Тим
Timothy, Тимоти
Tina, Тина
Todd, Тодд
Tom, Том
Tommy, Томми
Tony, Тони
Tracy, Трейси
Tyler, Тайлер
Victor, Viktor, Виктор
Victoria, Виктория
Vincent, Винсент
Virginia, Вирджиния
Walker, Уокер
Walter, Уолтер, Вальтер
Warren, Уоррен
Wayne, Уэйн
White, Уайт
Will, Уилл
William, Уильям
Williams, Уильямс
Wilson, Уилсон, Вильсон
Winston, Уинстон
Wolf, Wolfe, Вольф
Wood, Вуд
Woods, Вудс
Wright, Райт
Young, Янг
Zachary, Закари
`;
